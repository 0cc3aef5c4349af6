import { csvText } from '../approval/csv.ts'
import { plainText } from '../form/plain-text.ts'
import { normalAddress } from '../subscriber/address.ts'
import type { Frequency } from '../subscriber/frequency.ts'
import type { Sector } from '../subscriber/sectors.ts'
import { fieldNames, type ColumnMap, type ImportField } from './columns.ts'
import { longest, longestCell } from './limits.ts'
import { frequenciesIn, isRoleAddress, kindOf, listsIn, sectorOf, yesOrNo, type KnownList } from './read-cells.ts'
import { readGround, type Ground } from './read-ground.ts'

/** A row of the file, with the number of its first line. */
export interface ImportRow {
  line: number
  cells: readonly string[]
  /** The last of the lines that an open quotation mark drew into a cell, where they look like rows of their own. */
  swallowsTo?: number
}

/** What the officer says for all rows that do not say it themselves. `evidence`: “asked on paper at the conference of May 2026”. */
export interface ImportDefaults extends Ground {
  listIds: readonly string[]
  kind: 'individual' | 'corporate'
}

/** A list that somebody is to be on, with the ground that the row gives which names it. */
export interface ImportSubscription extends Ground {
  listId: string
  frequency: Frequency
  line: number
}

/** A person as the file has them. */
export interface ImportPerson {
  /** Lines of the file that are about them. */
  lines: number[]
  address: string
  name: string | null
  organisation: string | null
  kind: 'individual' | 'corporate'
  sector: Sector | null
  district: string | null
  role: string | null
  takesPaid: boolean
  /** Each list once. */
  subscriptions: ImportSubscription[]
}

/** What decides how rows are read; `now` tells evidence from a date that has not come. */
export interface ImportWish {
  columns: ColumnMap
  defaults: ImportDefaults
  /** Those in use. */
  lists: readonly KnownList[]
  now: Date
}

/** A row as it was understood: a person, with what the officer should know; or why it cannot be taken. */
export type ReadRow = { ok: true; person: ImportPerson; notes: string[] } | { ok: false; typed: string; reason: string }

const textFields = ['name', 'organisation', 'district', 'role', 'evidence'] as const

/** Characters of an address that could not be read which the report shows. */
const shownTyped = 80

/** What is wrong with what stands where an address should be. */
function whyNoAddress(typed: string): string {
  if (typed === '') return 'There is no email address in it.'
  const signs = typed.split('@').length - 1
  if (signs > 1) return 'There is more than one email address in it. Give each a row of its own.'
  if (/[<>"]/.test(typed)) return 'The email address has more around it. Write the address alone, without a name.'
  return 'The email address is not whole, or holds what no address has. Write it like name@example.org.'
}

/** Reads one row. Nothing in a cell is ever more than text: control characters are taken out, formulas are kept as the letters they are. */
export function readRow({ line, cells, swallowsTo }: ImportRow, { columns, defaults, lists, now }: ImportWish): ReadRow {
  // As it stands: what is hidden in an address is a reason to refuse it, not to mend it.
  const typed = (columns.address === undefined ? '' : csvText(cells[columns.address] ?? '')).trim()
  const bad = (reason: string): ReadRow => ({ ok: false, typed: plainText(typed.slice(0, shownTyped)).replaceAll('\n', ' '), reason })
  if (swallowsTo !== undefined)
    return bad(`A quotation mark is opened in it and closed in line ${swallowsTo}, so that the rows between are lost in it. Mend it.`)
  if (cells.some((cell) => cell.length > longestCell))
    return bad(`A cell has more than ${longestCell.toLocaleString('en-GB')} characters. Look for a quotation mark that is never closed.`)
  const cell = (field: ImportField) => {
    const place = columns[field]
    return place === undefined ? '' : plainText(csvText(cells[place] ?? '')).replaceAll('\n', field === 'lists' ? ';' : ' ')
  }
  const address = normalAddress(typed)
  if (address === null) return bad(whyNoAddress(typed))
  for (const field of textFields)
    if (cell(field).length > longest[field]) return bad(`${fieldNames[field]} has more than ${longest[field]} characters.`)

  const notes: string[] = []
  const known = <Value>(field: ImportField, read: (text: string) => Value | null): Value | null => {
    const text = cell(field)
    const value = text === '' ? null : read(text)
    if (text !== '' && value === null) notes.push(`${fieldNames[field]} “${text.slice(0, 60)}” is not known, and was left out.`)
    return value
  }
  const { ids, unknown } = listsIn(cell('lists'), lists)
  for (const word of unknown) notes.push(`There is no list “${word.slice(0, 60)}” in use.`)
  const listIds = ids.length > 0 ? ids : unknown.length > 0 ? [] : [...defaults.listIds]
  if (listIds.length === 0)
    return bad([...notes, 'It is on no list, so it would get nothing. Name lists in the file, or for the whole import.'].join(' '))

  const read = readGround({ basis: cell('basis'), evidence: cell('evidence') }, defaults, now)
  if (!read.ok) return bad(`${read.reason} Nobody is brought in against their word.`)
  const { ground } = read
  notes.push(...read.notes)
  const often = known('frequency', (text) =>
    frequenciesIn(text, listIds.length).includes(null) ? null : frequenciesIn(text, listIds.length),
  )
  const saysPaid = known('paid', yesOrNo) === true
  if (saysPaid && ground.evidence === '') notes.push('Nothing shows that they agreed to hear of paid courses, so they do not.')
  if (isRoleAddress(address)) notes.push('It is the address of a post rather than of a person.')
  if (/[@.]xn--/.test(address))
    notes.push('Its domain is written with letters beyond a to z. Look whether it only looks like one that you know.')
  const person: ImportPerson = {
    ...{ lines: [line], address, name: cell('name') || null, organisation: cell('organisation') || null },
    // A kind that is not understood is the more careful one (PECR 22).
    ...{ kind: known('kind', kindOf) ?? (cell('kind') === '' ? defaults.kind : 'individual'), sector: known('sector', sectorOf) },
    ...{ district: cell('district') || null, role: cell('role') || null, takesPaid: saysPaid && ground.evidence !== '' },
    subscriptions: listIds.map((listId, at) => ({ listId, frequency: often?.[at] ?? 'each', ...ground, line })),
  }
  return { ok: true, person, notes }
}
