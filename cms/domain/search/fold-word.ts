/** Words whose forms the endings do not tell, with their common form. */
const irregular = `
abused abuse|abuses abuse|abusing abuse|abusive abuse|abuser abuse|abusers abuse|beaten beat|beats beat|beating beat|bit bite|bitten bite|
bullied bully|bullies bully|bullying bully|burnt burn|caring care|carer carer|carers carer|children child|childrens child|
choking choke|choked choke|cutting cut|cutter cut|died die|dies die|dying die|dead die|death die|drank drink|drunk drink|drunken drink|
forced force|forcing force|forces force|grabbed grab|hated hate|hates hate|hating hate|hitting hit|hung hang|hanged hang|kids child|kid child|
killed kill|lives live|living live|made make|makes make|making make|men man|mens man|raped rape|rapes rape|raping rape|rapist rape|sad sad|
said say|sent send|sending send|slept sleep|stabbed stab|stabbing stab|suicidal suicide|taken take|takes take|taking take|took take|told tell|
threatened threaten|threatening threaten|threats threaten|threat threaten|threw throw|throws throw|violent violence|women woman|womens woman|
safely safe|depressed depress|depressing depress|depression depress|neglected neglect|scary scare|scared scare|
wives wife|knives knife|babies baby|feeling feel|feelings feel|felt feel|crying cry|cried cry|cries cry|starving starve|starved starve|
shaken shake|shaking shake|shook shake|spat spit|spitting spit|strangling strangle|strangled strangle|harming harm|harmed harm|ran run|left leave|leaving leave|shared share|
sharing share|scaring scare|scared scare|scary scare|eaten eat|ate eat|comes come|coming come|came come|does do|doing do|did do|done do|watches watch|
locked lock
`

/** Words that mean the same to somebody who searches, each group under its first word. */
const groups = `
dad daddy father papa
mum mummy mother mama
hit beat punch slap smack thump batter whack belt bash clout
nude naked topless
picture pic photo image selfie snap video
scare afraid frighten terrify petrify fright
friend mate pal
nan gran grandma granny nana grandmother grandad grandpa granddad grandfather
someone somebody
everyone everybody
online internet web
parent parents
police cop feds
drink booze alcohol
overdose overdosed
school college
`

const forms = new Map(
  irregular
    .replaceAll('\n', '')
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)
const heads = new Map(
  groups
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([head, ...others]) => others.map((other) => [other, head!] as const)),
)

/** A word without the endings of its forms: `hitting`, `hits` and `hit` are one; a final e of longer words goes with them. */
function stem(word: string): string {
  const known = forms.get(word)
  if (known !== undefined) return known
  let base = word
  if (/ie[sd]$/.test(base) && base.length > 4) base = `${base.slice(0, -3)}y`
  else if (/(s|x|z|ch|sh)es$/.test(base)) base = base.slice(0, -2)
  else if (/[^sui]s$/.test(base) && base.length > 3) base = base.slice(0, -1)
  if (/ly$/.test(base) && base.length > 5) base = base.slice(0, -2)
  if (/ing$/.test(base) && base.length > 5) base = single(base.slice(0, -3))
  else if (/ed$/.test(base) && base.length > 4) base = single(base.slice(0, -2))
  return forms.get(base) ?? base
}

const single = (base: string) => base.replace(/([^aeiouslz])\1$/, '$1')

/** What a word counts as when queries are compared with topics and rules: its stem, and the head of its group of like words. */
export function foldWord(word: string): string {
  const base = stem(word)
  const head = heads.get(base) ?? heads.get(word) ?? base
  return head.length > 5 ? head.replace(/e$/, '') : head
}
