import { normalAddress } from '../subscriber/address.ts'

/** What can be taken from a file about a person. */
export const importFields = [
  'address',
  'name',
  'organisation',
  'kind',
  'sector',
  'district',
  'role',
  'lists',
  'frequency',
  'basis',
  'evidence',
  'paid',
] as const
export type ImportField = (typeof importFields)[number]

/** What the admin and the command call each. */
export const fieldNames: Record<ImportField, string> = {
  address: 'Email address',
  name: 'Name',
  organisation: 'Organisation',
  kind: 'Individual or organisation',
  sector: 'Sector',
  district: 'District',
  role: 'Role',
  lists: 'Lists',
  frequency: 'How often',
  basis: 'Lawful basis',
  evidence: 'Evidence of it',
  paid: 'Agreed to hear of paid courses',
}

/** Which column of the file, counted from 0, each thing is in. */
export type ColumnMap = Readonly<Partial<Record<ImportField, number>>>

/** What columns are often called, the surest first. */
const aliases: Record<ImportField, readonly RegExp[]> = {
  address: [/^(e-?mail|mail|email address|e-mail address|mail address)$/, /e-?mail/, /^address$/],
  name: [/^(full |contact |display )?name$/, /^(first|given|last|sur)\s?name$/, /^contact$/],
  organisation: [/^organi[sz]ation/, /^(agency|employer|company|workplace)/, /^(school|setting)( name)?$/],
  kind: [/^(kind|subscriber kind|individual or organisation|corporate)/, /^type$/],
  sector: [/^sector/],
  district: [/^(district|quadrant|borough|area|locality)/],
  role: [/^(role|job title|job role|job|position|profession)/],
  lists: [/^(lists?|bulletins?|mailing lists?|groups?|subscriptions?)$/],
  frequency: [/^(frequency|how often)/],
  basis: [/^(lawful |legal )?basis/, /^ground/],
  evidence: [/^evidence/, /^(consent|opt(ed)?[- ]?in)( (date|evidence|source|on|at))?$/, /^(subscribed|signed up) (on|at|via)/],
  paid: [/^(takes )?paid/, /^agreed to hear of paid/],
}

const plain = (header: string) =>
  header
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase()

/** Guesses from the headings which column holds what; no column is taken twice. */
export function guessColumns(headings: readonly string[]): ColumnMap {
  const names = headings.map(plain)
  const taken = new Set<number>()
  const guessed: Partial<Record<ImportField, number>> = {}
  for (const field of importFields) {
    const place = aliases[field].map((alias) => names.findIndex((name, at) => !taken.has(at) && alias.test(name))).find((at) => at >= 0)
    if (place === undefined) continue
    taken.add(place)
    guessed[field] = place
  }
  return guessed
}

/** Where headings come from: the first row, or, of a file without them, the numbers of the columns. */
export function headingsOf(first: readonly string[]): { headings: string[]; hasHeadings: boolean; columns: ColumnMap } {
  const address = first.findIndex((cell) => normalAddress(cell) !== null)
  if (address >= 0) return { headings: first.map((_cell, at) => `Column ${at + 1}`), hasHeadings: false, columns: { address } }
  const headings = first.map((cell, at) => cell.trim().slice(0, 80) || `Column ${at + 1}`)
  return { headings, hasHeadings: true, columns: guessColumns(headings) }
}
