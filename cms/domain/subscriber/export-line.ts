import { csvLine } from '../approval/csv.ts'

/** A subscriber as an export has them. */
export interface ExportedPerson {
  address: string
  name: string
  organisation: string
  state: string
  kind: string
  takesPaid: boolean
  sector: string
  district: string
  role: string
  lists: readonly { name: string; state: string; frequency: string }[]
  basis: string
  /** What shows the basis: the words that they saw, or the evidence that was given. */
  evidence: string
  confirmedAt: string
  endedAt: string
}

const headings = [
  ...['Email', 'Name', 'Organisation', 'State', 'Kind', 'Paid courses', 'Sector', 'District', 'Role'],
  ...['Lists', 'Frequency', 'Lists left or waiting', 'Basis', 'Evidence', 'Confirmed at', 'Ended at'],
]

/** How often for all lists in a word, or list by list in their order where that differs: an import understands both. */
function frequencies(active: ExportedPerson['lists']): string {
  const each = active.map(({ frequency }) => frequency)
  return new Set(each).size > 1 ? each.join('; ') : (each[0] ?? '')
}

/** A line of the export; `null` for the line of headings. Its headings are those that an import understands. Safe in a spreadsheet. */
export function exportLine(person: ExportedPerson | null): string {
  if (person === null) return csvLine(headings)
  const active = person.lists.filter(({ state }) => state === 'active')
  return csvLine([
    ...[person.address, person.name, person.organisation, person.state, person.kind, person.takesPaid ? 'yes' : 'no'],
    ...[person.sector, person.district, person.role],
    active.map(({ name }) => name).join('; '),
    frequencies(active),
    person.lists.flatMap(({ name, state }) => (state === 'active' ? [] : [`${name} (${state})`])).join('; '),
    ...[person.basis, person.evidence, person.confirmedAt, person.endedAt],
  ])
}
