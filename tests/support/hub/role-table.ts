import type { Role } from '#cms/domain/access/roles.ts'
import type { Answer } from './answer.ts'

/**
 * What came of a request. `public`: what readers see is another. `draft`: only drafts are another. `done`: accepted, and no document is
 * another. `refused`: turned away for want of a right, and nothing at all has changed.
 */
export type Outcome = 'public' | 'draft' | 'done' | 'refused'

/** What each role gets; those that are not named, and nobody, are refused. */
export type Expected = Partial<Record<Role, Outcome>>

/** The state of everything that a case is about: what readers see, and the whole. */
export interface Snapshot {
  readers: string
  all: string
}

/** A bulk request answers 200 for documents that it was not let near. */
const touchedNothing = ({ body }: Answer) => Array.isArray(body?.docs) && body.docs.length === 0 && body.totalDocs === undefined

const rightless = [401, 403, 404]

/** Names the outcome of a request from what it answered and from the state before and after. Anything that is none of the four is said as it is. */
export function outcomeOf(answer: Answer, before: Snapshot, after: Snapshot): Outcome | string {
  const isSame = before.all === after.all
  if (answer.status >= 500) return `failed with ${answer.status}`
  if (answer.status >= 400 || touchedNothing(answer)) {
    if (!isSame) return `answered ${answer.status}, and changed something all the same`
    const isForWantOfRight = answer.status < 400 || rightless.includes(answer.status)
    return isForWantOfRight
      ? 'refused'
      : `turned away with ${answer.status}: ${JSON.stringify(answer.body?.errors ?? answer.body).slice(0, 300)}`
  }
  if (before.readers !== after.readers) return 'public'
  return isSame ? 'done' : 'draft'
}
