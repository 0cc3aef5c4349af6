/** What a worrying query is about; `danger` also puts the emergency line first, `told` is something that no rule foresees. */
export const worryKinds = ['danger', 'suicide', 'self-harm', 'abuse', 'sexual', 'home', 'distress', 'adult', 'told'] as const
export type WorryKind = (typeof worryKinds)[number]

/** Sets of words that rules name in capitals. */
export const wordClasses: Record<string, string> = {
  SELF: 'me my i us our we myself',
  PERSON:
    'dad mum parent step brother sister sibling uncle aunt auntie nan cousin boyfriend girlfriend partner husband wife ex carer foster teacher coach family man men guy bloke boy lad girl neighbour someone he she they him her them adult stranger vicar priest babysitter tutor boss people gang everyone mate friend manager who',
  CHILD:
    'child baby son daughter toddler niece nephew grandson granddaughter grandchild grandchildren pupil student sister brother friend girl boy teenager teen stepson stepdaughter newborn infant year old lad mum dad nan wife him her them he she they someone kid daughters',
  HURT: 'hit hurt beat punch slap kick strangle choke burn attack abuse bite threaten whip stab shove push drag grab shoot bruise batter smother suffocate pinch headbutt assault torture harm hitt smak spit',
  PRONOUN: 'myself himself herself themselves themself yourself me self meself himselves',
  BODY: 'arm wrist leg skin thigh body vein hand stomach neck throat face hair',
  PRIVATE: 'private bum bottom vagina penis willy boob breast chest down genitals privates bits knickers pants',
  NOT: 'not no never hardly',
}

/**
 * Ways in which people write what must not be missed. The words of a rule come in its order with at most three others between two;
 * `/` stands between words of which one is enough. Capitals name a set above. The forms of a word count as the word, but for one after `=`.
 * Semicolons and line ends part the rules.
 */
export const worryRules: Record<WorryKind, string> = {
  danger: `
999; emergency; in danger; danger now; help me; need help now; i need help; kidnap; hostage; knife; gun; stab; strangle
going to/will kill/hurt/hit/beat me/us/him/her/them/mum/child; PERSON will/going kill/hurt/beat; threaten to kill/hurt
want to kill me/us; overdose; took/swallow/take pills/tablets/paracetamol; not breath; stop breath; unconscious; bleed; lock in/out/up
lock me/us; run/ran from home; run away; ran away; call police; being/is follow me; following me; being/get/getting follow; get out house/home; hiding from
set fire; break/broke into my/our house; attack right now; shaken baby; shake baby/the/my`,
  suicide: `
pointless; tired/sick of life/living/being; NOT see point; goodbye everyone/world/forever; enough of life/living/it; flashback; painful/painless/easiest/quickest way/ways; paracetamol/tablets/pills too/many/kill/enough; thinking about/of jump/die/death/dying/end/hurting/killing; suicide; kill PRONOUN; kill/end/take my/your/own/his/her/their life; life end/over; end it; end it all; end everything
want/wish/ready/wanted/going/try to/i/was die; want die; i/we could/just die; wish dead/die; want dead/die; rather die; better off die
NOT want to be/live/exist/wake here/anymore/up/alive/live; NOT want live; NOT want to exist; NOT want be alive/here; NOT wake up
reason to live; no point live/life/anymore/going; point live; want/wish disappear/vanish; feel/like/want die; nobody/noone/no miss me
live not worth; life not worth; hang PRONOUN; jump off/bridge; jump in front; goodbye note/letter; say goodbye forever; can not go on
can not carry on; can not do this anymore; can not take it/this anymore; NOT be here anymore; never been born; never born
shoot/stab/drown/poison myself/himself/herself/themselves; easy/painless/quick/ways/how way/to/painless die`,
  'self-harm': `
self harm; self injure; self injury; cut PRONOUN; cut my/her/his/their/your BODY; =cutting
hurt/harm/burn/punch/hit/scratch/bite/pinch/starve/punish/poison myself/himself/herself/themselves/yourself; urge to hurt/harm/cut
razor; blade; =scars; want to/stop hurt/cut/harm; starve myself; make myself sick; making myself sick; throwing up after
pull/pulling my/out hair; relapse; anorexia; bulimia; eating disorder; not eat`,
  abuse: `
gaslight; slave; slavery; forced labour/work; self harmer; wish someone; happened/happening again/to; HURT SELF; SELF get/got/being/been/be HURT; PERSON HURT; being/been/is/was/get/getting HURT; HURT CHILD; abuse; smack CHILD
scare/terrify of/by my/dad/mum/step/him/her/he/she/them/home/parent/boyfriend/partner; PERSON scare me; NOT safe; unsafe; afraid of
NOT want to go home; scare go/to/at/in/of home/house; neglect; no food; NOT feed/fed; hungry/starving all/home/house/always
nothing/no to/food eat; leave SELF/CHILD alone; leave CHILD/SELF on own; left home alone; home alone; PERSON scream/shout/yell at/me
PERSON throw/threw/smash/break things/me/stuff/plates/at; PERSON drink too/lot/every/always/all/again; PERSON is always drink
PERSON take/on/does drugs; PERSON addict/alcoholic; PERSON hate/hates me; PERSON call/say me names; bruise
marry/marriage forced/against; forced/make marriage/marry; forced to marry; forcing marry; marry someone; honour based; fgm
cut down there; female genital; sell drugs; carry drugs; selling drugs for; county line; gang; trap house; kick/throw/kicked/thrown out
homeless; nowhere to go/sleep/live; sleep rough/outside; sofa surf`,
  sexual: `
rape; molest; incest; paedophile; pedo; paedo; nonce; =groomed; =grooming; =groomer; =grooms; sextort; =sextortion; =sextorted; sext
nude; dick/d/cock pic; dickpic; blackmail; PERSON touch SELF; touch me/my/her/him/child/son/daughter/sister; touch PRIVATE
PERSON make me do/touch/things/watch/have; PERSON do stuff/things/it to me/us/him/her/them/my
PERSON come in/into my/our room/bed/bedroom/shower/bath; PERSON watch/stare/film/follow me
share/leak/post/send/show my/our picture/nude; PERSON ask/want/demand picture/nude; ask me for picture
make me uncomfortable/scared/feel; PERSON force/pressure me/into; force/forced/pressured/pressure to/into/me have/sex/do
sex with/without uncle/dad/teacher/adult/consent/older; NOT consent; sexual abuse/assault/harass/exploit/violence; sex abuse/assault
assault; traffick; exploit; bad/rude/naked/private picture/pictures
ask/asked/asking/want/wants/send/sent/share/shared/leak/leaked/posted/spread picture/nudes of/me; send picture
picture leak/share/online/of; older man/guy/men/boyfriend; met someone online; meet/meeting/met someone/stranger/guy/man online/internet
porn; upskirt; spiked; he is too old; catfish; someone is watching me; adult online/message talk/messaging/me
secret with/from/keep adult/uncle/tell`,
  home: `
domestic abuse/violence; domestic; PERSON HURT/fight/control dad/mum/each/me/us/her/him/sister/brother/nan/my
dad/mum/step/parent/they/boyfriend/partner fight/argue/shout/scream all/each/always/every/at/again/lot/constantly/with/keep
parent always/keep/constantly fight/argue; fight at home; dad/mum/step/parent/they fight/argue/shout
dad/mum/step/parent/partner/husband/wife =drunk/=alcoholic/addict
violent/violence home/house/dad/mum/partner/boyfriend/husband/wife/step/son/child/brother
home/dad/mum/partner/boyfriend/husband/brother/son/step violent/violence/aggressive; check/checks/track/tracking my phone
control me/everything/what; controlling; coercive; NOT let/allow me go/out/see/leave; refuge; scare of husband/partner/boyfriend/wife
stalk`,
  distress: `
hate myself; hate my life/body; hate me; can not cope; can not breathe; can not sleep; can not stop cry
so/feel/am/really/feeling/all/always alone; lonely; feel/feeling sad/empty/numb/worthless/hopeless/trapped/low/down/useless/ugly
nobody/no/noone/nothing one/loves/cares/likes/understand/listens/matters love/care/like/me/about/anymore
nobody love/care/like/understand/listen/want; no one love/care/like/understand/listen/want/to; cry all/every/myself/alone; depressed
panic attack; anxious/anxiety; worthless; hopeless; give/giving up; mental breakdown; breaking down; bully; pick/picking/picked on me
being pick on; everyone/they/people/girls/boys laugh/hate/ignore/leave/mean at/me/out; call me names/fat/ugly/gay; made fun; grief
=died; hear voices; hearing voices; someone/need/want to/someone talk/listen; who can/do/should i tell/talk/ring/call; someone to talk
talk to someone; scared to tell; afraid to tell; NOT believe me/her/him/them; nobody/noone/anyone to talk/tell; no one to talk/tell
sad all/always/every; i/so/am/really/very sad; want/going to cry; NOT one believe; NOT want to be me; my fault; pregnant; not ok
not okay; NOT coping; feel like a burden; burden`,
  adult: `
worry/worried/concern/concerned about/for/child/a CHILD; worried about/my CHILD; concern child/baby/neighbour/pupil/family
report abuse/child/neglect/a/concern/parent/neighbour/someone; report someone; child scream/cry/shout/shouting
door scream/cry/shout/hit; neighbour scream/shout/hit/child/leave
child/pupil/student/boy/girl/son/daughter told/disclose/said/tell me/to/that/abuse/he/she; disclosure; disclose; something is NOT right
think/suspect/sure child/being/abuse/neglect/he/she/someone hurt/abuse/neglect/groomed; suspect; child/baby at risk; non accidental
missing child/son/daughter/person; child/son/daughter/teenager missing; missing from home; social service number/phone/contact/report
going to hurt my/the child/baby; want to hurt my/the child/baby; might hurt my/the child/baby/him/her; baby NOT stop cry
can not cope baby/child/kids; lost my temper`,
  told: '',
}

/** Sets of words of which one each, anywhere in a query, makes it worrying: what somebody tells of themselves in words of their own. */
export const companionClasses: Record<string, string> = {
  SELF: 'me my i us our myself mine',
  RELATIVE:
    'dad mum parent step brother sister uncle aunt auntie nan cousin boyfriend girlfriend partner husband wife ex carer foster teacher tutor coach man men guy bloke stranger vicar babysitter boss gang police he him his she her they them someone everyone people boy girl boys girls lad social friend old',
  CHILD:
    'child baby son daughter toddler niece nephew grandson granddaughter grandchild pupil student newborn teenager teen little kids next',
  DISTRESS: `
hate cry pain scare afraid sick hurt sad alone lonely worry worried worrying stress stressed upset angry trapped lost die jump creep creepy creeps weird uncomfortable
shame ashamed guilty guilt secret threat threaten force drunk smash scream shout yell punch touch naked nude vodka weed drugs drug knife gang package pills fat ugly skinny
gay pregnant nervous panic anxious suicide kill harm cut bleed bruise starve hungry thin dirty cold coat outside fridge heating lock locked beat hit slap kick choke bully
nightmare nightmares toilet toilets bathroom shower bed bedroom married marry safe unsafe fight argue leave left gone missing run away steal stole money lift offered
jumped attacked robbed fake hacked posted leaked shared laugh laughing fun rumours ignore ignored exclude excluded nobody never stop burn burned mark marks wound injury injured scratch scald flinch wet smelly smell washed
sofa food tired exhausted tablets paracetamol drink send message messages video swear insult humiliate trick lie blame follow track control jealous apologise sorry`,
}

/** Which sets together make a query worrying, and about what. */
export const companions: readonly { classes: readonly [string, string]; fewestWords: number; kind: WorryKind }[] = [
  { classes: ['SELF', 'RELATIVE'], fewestWords: 4, kind: 'told' },
  { classes: ['SELF', 'DISTRESS'], fewestWords: 3, kind: 'told' },
  { classes: ['RELATIVE', 'DISTRESS'], fewestWords: 3, kind: 'told' },
  { classes: ['CHILD', 'DISTRESS'], fewestWords: 3, kind: 'adult' },
]

/** Words of meetings, papers and training: with one of them, and nobody named, a query is a professional's and no cry for help. */
export const paperWords: readonly string[] = `
conference training course trainer webinar policy policies procedure guidance strategy minutes agenda statistics data figures
annual audit multi agency agencies practice toolkit template newsletter bulletin forum worksheet lesson presentation framework
threshold thresholds legislation act responsibilities review reviews board partnership certificate learning research leaflet
poster prevention awareness referral pathway register leads dsl lado chair constitution budget campaign`
  .trim()
  .split(/\s+/)
