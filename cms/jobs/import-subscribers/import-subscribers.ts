import { decidePerson, type ImportOutcome } from '#cms/domain/subscriber-import/decide-person.ts'
import type { ImportPlan, LineNote } from '#cms/domain/subscriber-import/plan-import.ts'
import type { Clock } from '../ports.ts'
import type { DecidedPerson, SubscriberImportStore } from './ports.ts'

/** People that are looked at and written in one go. */
const pageSize = 500

/** What an import did, or, tried without writing, would do. */
export interface ImportReport {
  rows: number
  bad: number
  merged: number
  people: number
  outcomes: Record<ImportOutcome, number>
  /** Of those added or changed: who has to confirm first, since no lawful basis was given. */
  unconfirmed: number
  /** What the officer is told of single lines, in their order. */
  notes: LineNote[]
  /** True when it was ended before its end: what was done until then stays, and a new import goes on. */
  isCancelled: boolean
}

interface ImportOptions {
  /** True to write; else it is only tried. */
  isReal: boolean
  onProgress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Brings people of a file in, page by page. Done again, it changes nothing that is done already. */
export async function importSubscribers(
  { store, clock }: { store: SubscriberImportStore; clock: Clock },
  { people, notes, rows, bad, merged }: ImportPlan,
  { isReal, onProgress, signal }: ImportOptions,
): Promise<ImportReport> {
  const outcomes: ImportReport['outcomes'] = { added: 0, changed: 0, unchanged: 0, 'kept-out': 0 }
  const all = [...notes]
  let unconfirmed = 0
  let done = 0
  while (done < people.length && !signal?.aborted) {
    const page = people.slice(done, done + pageSize)
    const known = await store.known(page)
    const decided = page.map((person, at): DecidedPerson => ({ person, known: known[at]!, decision: decidePerson(person, known[at]!) }))
    if (isReal) await store.write(decided, clock.now())
    for (const { person, decision } of decided) {
      outcomes[decision.outcome] += 1
      if (decision.lists.some(({ state }) => state === 'unconfirmed')) unconfirmed += 1
      const { words, outcome } = decision
      const kind = outcome === 'kept-out' ? outcome : 'note'
      if (words !== null) all.push({ line: person.lines[0]!, address: person.address, kind, words })
    }
    done += page.length
    onProgress?.(done, people.length)
  }
  const inOrder = all.toSorted((a, b) => a.line - b.line)
  return { rows, bad, merged, people: people.length, outcomes, unconfirmed, notes: inOrder, isCancelled: done < people.length }
}
