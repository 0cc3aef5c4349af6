import { frequencies, frequencyNames, type Frequency } from '../subscriber/frequency.ts'
import { sectorNames, sectors, type Sector } from '../subscriber/sectors.ts'

/** A list, by whatever a file may call it. */
export interface KnownList {
  id: string
  slug: string
  name: string
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[’‘`]/g, "'")
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .toLowerCase()

const sectorWords: Partial<Record<Sector, RegExp>> = {
  education: /school|college|education|academy|\btrust\b.*school/,
  'early-years': /early years|nursery|childmind|pre ?school/,
  health: /health|nhs|hospital|\bgp\b|surgery|midwi/,
  'social-care': /social (care|work)/,
  police: /police|probation|justice/,
  voluntary: /charit|volunt|\bvcs/,
  council: /council|borough|local authority/,
  club: /club|sport|scout|guide/,
  public: /parent|carer|public/,
}

/** The sector that a cell names; `null` when it names none that is known. */
export function sectorOf(cell: string): Sector | null {
  const text = folded(cell)
  const exact = sectors.find((sector) => folded(sector) === text || folded(sectorNames[sector]) === text)
  // Nurseries and pre-schools are not schools, so they are asked for first.
  const order: readonly Sector[] = ['early-years', ...sectors.filter((sector) => sector !== 'early-years')]
  return exact ?? order.find((sector) => sectorWords[sector]?.test(text)) ?? null
}

/** Whether an address is a person's own or an organisation's; `null` when a cell says neither. */
export function kindOf(cell: string): 'individual' | 'corporate' | null {
  const text = folded(cell)
  if (/^(individual|person|personal|private|sole trader|no|false)/.test(text)) return 'individual'
  return /^(corporate|organi[sz]ation|company|work|professional|yes|true)/.test(text) ? 'corporate' : null
}

/** Words that turn a basis into its opposite. */
const denied = /\b(not?|never|none|without|unknown|expired|lapsed|pending)\b/
const refused = /\b(opt(ed|s)? ?out|refus|declin|withdr|revok|object|unsubscribed)/

/** The lawful basis that a cell names; `null` when it names none, `refused` when it says that there is none any more. */
export function basisOf(cell: string): 'public-task' | 'consent' | 'refused' | null {
  const text = folded(cell)
  if (refused.test(text)) return 'refused'
  if (denied.test(text)) return null
  if (/\bpublic task\b|\b6\s?\(?1\)?\s?\(?e\)?|^task$/.test(text)) return 'public-task'
  return /^(gdpr )?(consent|opt(ed)? ?in|explicit consent|(art(icle)?\.? )?6\s?\(?1\)?\s?\(?a\)?)/.test(text) ? 'consent' : null
}

/** Whether a cell says yes or no; `null` when it says neither. */
export function yesOrNo(cell: string): boolean | null {
  const text = folded(cell)
  if (/^(y|yes|true|1|x|agreed|✓|✔|☑)$/.test(text)) return true
  return /^(n|no|false|0)$/.test(text) ? false : null
}

/** How often somebody wants to hear from their lists; `null` when a cell says nothing that is known. */
function frequencyOf(cell: string): Frequency | null {
  const text = folded(cell)
  const exact = frequencies.find((frequency) => frequency === text || folded(frequencyNames[frequency]) === text)
  if (exact) return exact
  if (/week/.test(text)) return 'weekly'
  if (/month/.test(text)) return 'monthly'
  return /each|every|all|immediate/.test(text) ? 'each' : null
}

/** How often for each of `count` lists, when a cell says it list by list; else what it says for all of them. `null` where it says nothing. */
export function frequenciesIn(cell: string, count: number): (Frequency | null)[] {
  const parts = cell.split(/[;|/\n]+/)
  return Array.from({ length: count }, (_, at) => frequencyOf(parts.length === count ? parts[at]! : cell))
}

/** The lists that a cell names, by slug, id or name, and the words that name none. */
export function listsIn(cell: string, lists: readonly KnownList[]): { ids: string[]; unknown: string[] } {
  const ids: string[] = []
  const unknown: string[] = []
  for (const word of cell.split(/[;,|/\n]+/)) {
    const text = folded(word)
    if (text === '') continue
    const found = lists.find(({ id, slug, name }) => [id, slug, name].some((known) => folded(known) === text))
    if (!found) unknown.push(word.trim())
    else if (!ids.includes(found.id)) ids.push(found.id)
  }
  return { ids, unknown }
}

/** Names of mailboxes that belong to a post rather than to a person (RFC 2142, and what schools and agencies use). */
const roleNames =
  /^(abuse|accounts?|admin(istrator|istration)?|contact(us)?|dsl|enquir(y|ies)|feedback|head(teacher)?|hello|help(desk)?|hr|info(rmation)?|mail(box)?|marketing|media|no-?reply|office|postmaster|press|privacy|reception|safeguarding|sales|schools?|secretary|security|support|team|webmaster)([._+-].*)?$/

/** True for the address of a post: several people may read it, and nobody alone can agree for it. */
export const isRoleAddress = (address: string): boolean => roleNames.test(address.slice(0, address.lastIndexOf('@')))
