import { expect } from 'vitest'
import type { TestHub } from '../hub.ts'
import type { Answer } from './answer.ts'
import { askers, type TestPerson } from './people.ts'
import type { RoleCases, Target } from './role-case.ts'
import { outcomeOf, type Expected, type Outcome } from './role-table.ts'

/** What a request is made with: how to ask below the collection's address, the document, and the cases to make values with. */
export interface Trial extends RoleCases {
  ask(method: string, path: string, body?: object): Promise<Answer>
  id: string
}

/** A line of the table: what is tried, on what, what each role gets. */
export type Row = [name: string, target: Target | 'nothing', expected: Expected, attempt: (trial: Trial) => Promise<Answer>]

/** Everybody who writes gets the same. */
export const writers = (outcome: Outcome): Expected => ({ admin: outcome, editor: outcome, author: outcome })

/** Administrators and editors get one outcome, authors another. */
export const apart = (outcome: Outcome, author: Outcome = 'refused'): Expected => ({ admin: outcome, editor: outcome, author })

/** Tries a line as every role and as nobody, and compares the whole line. */
export async function tryRow(hub: TestHub, collection: string, cases: RoleCases, [, target, expected, attempt]: Row): Promise<void> {
  const outcomes: Record<string, string> = {}
  let untouched: string | undefined
  await cases.clear()
  for (const asker of askers) {
    const person: TestPerson | null = asker && (await hub.shared(asker))
    const mayNothing = asker === null || expected[asker] === undefined
    // Those who are refused leave the document as it is, so they can share one.
    const id = target === 'nothing' ? '' : mayNothing && untouched ? untouched : await cases.make(target, person)
    if (mayNothing && !(asker !== null && target.startsWith('own'))) untouched = id
    const ask: Trial['ask'] = (method, path, body) => hub.call(method, `/api/${collection}${path}`, { as: person, body })
    const before = await cases.snapshot()
    const answer = await attempt({ ...cases, ask, id })
    outcomes[asker ?? 'nobody'] = outcomeOf(answer, before, await cases.snapshot())
  }
  const refused = Object.fromEntries(askers.map((asker) => [asker ?? 'nobody', 'refused']))
  expect(outcomes).toEqual({ ...refused, ...expected })
}

/** Half an hour from now. */
export const soon = (): string => new Date(Date.now() + 30 * 60 * 1000).toISOString()
