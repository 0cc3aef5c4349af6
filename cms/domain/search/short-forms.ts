/**
 * How people write in messages, and misspellings too far from the word for the rules of spelling, with what they mean. One a line;
 * what stands after the colon may be several words. Sources: the words that Childline and the Internet Watch Foundation explain to
 * parents, and young people's own.
 */
const lines = `
u: you
ya: you
ur: your
r: are
y: why
im: i am
ive: i have
dont: do not
cant: can not
cannot: can not
wont: will not
isnt: is not
doesnt: does not
didnt: did not
havent: have not
hasnt: has not
hadnt: had not
wouldnt: would not
couldnt: could not
shouldnt: should not
wasnt: was not
arent: are not
aint: is not
wanna: want to
gonna: going to
gunna: going to
gotta: got to
tryna: trying to
hes: he is
shes: she is
theyre: they are
theres: there is
thats: that is
whats: what is
kms: kill myself
kmsing: kill myself
kys: kill yourself
unalive: suicide
unaliving: suicide
unalived: suicide
sewerslide: suicide
ctb: suicide
sh: self harm
selfharm: self harm
selfharming: self harming
selfharmed: self harmed
shing: self harming
od: overdose
oding: overdose
bf: boyfriend
gf: girlfriend
bff: friend
bffs: friends
bestie: friend
m8: mate
h8: hate
gr8: great
b4: before
ppl: people
some1: someone
sum1: someone
any1: anyone
no1: no one
noone: no one
every1: everyone
coz: because
cuz: because
bc: because
cos: because
abt: about
pls: please
plz: please
rlly: really
tbh: really
idk: i do not know
bein: being
dv: domestic violence
csa: child sexual abuse
cse: child sexual exploitation
noods: nudes
nudez: nudes
nudies: nudes
nood: nude
pix: pictures
piccy: picture
mam: mum
mom: mum
ma: mum
mommy: mum
pa: dad
stepdad: step dad
stepfather: step dad
stepmum: step mum
stepmom: step mum
stepmother: step mum
stepbrother: step brother
stepsister: step sister
kll: kill
kil: kill
hrt: hurt
hert: hurt
rpe: rape
raip: rape
raiped: raped
raypd: raped
rapeing: raping
sueside: suicide
suecide: suicide
soocide: suicide
sooicide: suicide
suaside: suicide
buling: bullying
bulling: bullying
bullin: bullying
bulled: bullied
bullyed: bullied
beet: beat
beets: beats
beeting: beating
dieing: dying
anerexia: anorexia
hurtin: hurting
hittin: hitting
cuttin: cutting
killin: killing
beatin: beating
touchin: touching
huging: hugging
skool: school
skl: school
frend: friend
frends: friends
freind: friend
freinds: friends
thretening: threatening
scard: scared
scaird: scared
lonly: lonely
`

/** What a short form means, by the form. */
export const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(': ') as [string, string])
    .map(([form, meaning]) => [form, meaning.split(' ')]),
)
