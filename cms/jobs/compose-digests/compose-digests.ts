import { duePeriods, type DigestPeriod } from '#cms/domain/digest/periods.ts'
import { owedIssues } from '#cms/domain/digest/owed-issues.ts'
import type { Candidate } from '#cms/domain/subscriber/candidate.ts'
import { openDerived } from '../send-bulletins/actions/open-derived.ts'
import { rowsOf } from '../send-bulletins/freeze.ts'
import type { NewRow, NewSending } from '../send-bulletins/store.ts'
import { digestEditions, digestTemplates, type DigestEdition } from './digest-editions.ts'
import type { DigestTools, SentIssue } from './ports.ts'

/** A candidate as a digest sees them, who gets it however they want to hear of single issues. */
const asReader = (candidate: Candidate): Candidate => ({
  ...candidate,
  subscriptions: candidate.subscriptions.map((one) => ({ ...one, frequency: 'each' })),
})

/** Whom the editions were for is decided by then: nobody is left out of one for the part of the list that they are in. */
const audienceOf = ({ key, issue: { listId, listName, isListInUse } }: DigestEdition) => ({
  ...{ key, listId, listName, isListInUse },
  segment: { sectors: [], districts: [], roles: [] },
})

/** The ledger rows of a digest, page by page; the variants that they use are added to `used`. */
async function* rows(
  { store, issues }: DigestTools,
  period: DigestPeriod,
  editions: readonly DigestEdition[],
  used: Set<string>,
): AsyncGenerator<NewRow[]> {
  const sent = editions.map(({ issue }) => issue)
  for await (const page of store.candidates([...new Set(sent.map(({ listId }) => listId))])) {
    const earlier = await issues.earlierCopies(
      sent,
      page.map(({ addressHash }) => addressHash),
    )
    const added = page.flatMap((candidate) => {
      const owed: SentIssue[] = owedIssues(period, candidate, sent, earlier.get(candidate.addressHash) ?? [])
      const own = editions.filter(({ issue }) => owed.includes(issue))
      return own.length > 0 ? rowsOf(own.map(audienceOf), [asReader(candidate)]) : []
    })
    for (const { state, variant } of added) if (state === 'waiting') used.add(variant)
    yield added
  }
}

/** The digest of a period, for whoever is owed one; true when it was opened. */
async function composeDigest(tools: DigestTools, period: DigestPeriod): Promise<boolean> {
  const bulletinId = `digest-${period.frequency}-${period.day}`
  const key = `${bulletinId}:digest:1`
  if (tools.unwanted.has(key) || (await tools.issues.isOpened(key))) return false
  const issues = await tools.issues.between(period.from, period.dueAt)
  const newest = issues.at(-1)
  if (!newest) return false

  const content = tools.content()
  const { editions, kept } = digestEditions(period, issues, { name: content.settings().name, slug: bulletinId })
  const sending: NewSending = {
    ...{ sendingId: tools.newId(), key, kind: 'digest', bulletinId, at: period.dueAt, personId: undefined },
    // What it is made of was approved, issue by issue, and the rule does the rest: so its digest is of that.
    ...{ title: `${Object.values(kept)[0]!.copy.subject}, ${period.day}`, digest: tools.digest(JSON.stringify(kept)), issues: kept },
    ...{ from: newest.from, lists: [...new Set(issues.map(({ listId }) => listId))] },
  }
  const used = new Set<string>()
  const pages = rows(tools, period, editions, used)
  const { ok } = await openDerived(
    tools,
    sending,
    () => digestTemplates(kept, editions, used, content),
    pages,
    'Nobody is owed this digest.',
  )
  if (!ok && !(await tools.issues.isOpened(key))) tools.unwanted.add(key)
  return ok
}

/**
 * Opens the digests that are due and were not opened, those of earlier periods too: of issues that were approved and sent in the period, to
 * whoever is owed them (`owedIssues`). A period without an issue has none. Each goes out once: its key is unique. Answers how many were
 * opened.
 */
export async function composeDigests(tools: DigestTools): Promise<number> {
  let opened = 0
  for (const frequency of ['weekly', 'monthly'] as const)
    for (const period of duePeriods(frequency, tools.clock.now())) if (await composeDigest(tools, period)) opened += 1
  return opened
}
