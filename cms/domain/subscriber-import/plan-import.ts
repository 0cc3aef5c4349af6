import { readRow, type ImportPerson, type ImportRow, type ImportSubscription, type ImportWish } from './read-row.ts'

/** Something about a line that the officer is told. */
export interface LineNote {
  line: number
  /** What stands there, shortened, where it is no address that could be read. */
  address: string
  /** `bad`: the row is not taken. `kept-out`: it is about somebody whom no import brings back. `note`: it is taken, with this to know. */
  kind: 'bad' | 'kept-out' | 'note'
  words: string
}

/** Who is in a file, each address once. */
export interface ImportPlan {
  people: ImportPerson[]
  notes: LineNote[]
  rows: number
  bad: number
  /** Rows that were about somebody whom an earlier row had. */
  merged: number
}

/** Lines that are remembered of a person: a file may say the same a hundred thousand times. */
const mostLines = 10

/** Lists of two rows about one person. A ground holds for the lists of the row that gives it, and for no other. */
function mergeLists(first: readonly ImportSubscription[], second: readonly ImportSubscription[]): ImportSubscription[] {
  const later = new Map(second.map((one) => [one.listId, one]))
  const known = new Set(first.map(({ listId }) => listId))
  const kept = first.map((one) => {
    const other = later.get(one.listId)
    return one.basis === null && other && other.basis !== null ? { ...other, frequency: one.frequency } : one
  })
  return [...kept, ...second.filter(({ listId }) => !known.has(listId))]
}

/** One person of two rows: the earlier row's words, the later one's where the earlier has none, and the lists of both. */
function merge(first: ImportPerson, second: ImportPerson): ImportPerson {
  return {
    ...first,
    lines: first.lines.length < mostLines ? [...first.lines, ...second.lines] : first.lines,
    name: first.name ?? second.name,
    organisation: first.organisation ?? second.organisation,
    sector: first.sector ?? second.sector,
    district: first.district ?? second.district,
    role: first.role ?? second.role,
    // Of two answers the more careful one holds (PECR 22).
    kind: first.kind === 'individual' ? 'individual' : second.kind,
    subscriptions: mergeLists(first.subscriptions, second.subscriptions),
  }
}

/** Begins a plan of a file; rows are added one by one, so that a long file can be read with pauses. */
export function beginPlan(wish: ImportWish): { add(row: ImportRow): void; plan(): ImportPlan } {
  const people = new Map<string, ImportPerson>()
  const notes: LineNote[] = []
  const counts = { rows: 0, bad: 0, merged: 0 }
  return {
    add(row) {
      counts.rows += 1
      const read = readRow(row, wish)
      const { line } = row
      if (!read.ok) {
        counts.bad += 1
        notes.push({ line, address: read.typed, kind: 'bad', words: read.reason })
        return
      }
      const { person } = read
      const { address } = person
      for (const words of read.notes) notes.push({ line, address, kind: 'note', words })
      const known = people.get(address)
      if (known) {
        counts.merged += 1
        notes.push({ line, address, kind: 'note', words: `The same address stands in line ${known.lines[0]}: the two were put together.` })
      }
      people.set(address, known ? merge(known, person) : person)
    },
    plan: () => ({ people: [...people.values()], notes, ...counts }),
  }
}
