import type { ComposedBulletin } from './compose-bulletin.ts'
import { checkCopies } from './checks/check-copies.ts'
import { checkDates } from './checks/check-dates.ts'
import { checkEditions } from './checks/check-editions.ts'
import { checkFacts } from './checks/check-facts.ts'
import { checkLinks, type LinkFinding } from './checks/check-links.ts'
import { checkPictures } from './checks/check-pictures.ts'
import { checkReading } from './checks/check-reading.ts'
import { checkSubjects } from './checks/check-subjects.ts'
import type { BulletinCheck, CheckSource } from './checks/check.ts'

/** What checks are told besides the bulletin and the published content. */
export interface CheckFacts {
  now: Date
  /** Subjects of the last issue to each of its lists. */
  lastSubjects: readonly string[]
  /** What came of asking for the addresses of `addressesToAsk`. */
  findings: readonly LinkFinding[]
}

/** Everything that keeps a bulletin from being approved, and what is worth a look, each thing once: first what blocks. */
export function checkBulletin(composed: ComposedBulletin, content: CheckSource, facts: CheckFacts): BulletinCheck[] {
  const { draft } = composed
  const found = [
    ...checkLinks(draft, content, facts.findings),
    ...checkFacts(draft, content, facts.now),
    ...checkPictures(draft, content),
    ...checkDates(draft, facts.now),
    ...checkEditions(composed, content),
    ...checkCopies(composed, content, facts.now),
    ...checkSubjects(draft, content, facts.lastSubjects),
    ...checkReading(draft),
  ]
  const once = [...new Map(found.map((check) => [`${check.field} ${check.words}`, check])).values()]
  return once.toSorted((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'))
}
