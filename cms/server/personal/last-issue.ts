import { APIError, type BasePayload } from 'payload'
import { officerTools } from '#cms/endpoints/bulletins/tools.ts'
import { sendLastIssue } from '#cms/jobs/send-bulletins/actions/send-last-issue.ts'

/** How far back issues are looked for. */
const mostIssues = 200

/** The bulletin that went last to each list. */
async function lastIssues(payload: BasePayload): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'sendings',
    where: { and: [{ kind: { equals: 'issue' } }, { startedAt: { exists: true } }] },
    sort: '-startedAt',
    limit: mostIssues,
    depth: 0,
  })
  const last = new Map<string, string>()
  for (const { bulletin, lists } of docs)
    for (const list of Array.isArray(lists) ? (lists as string[]) : []) if (!last.has(list)) last.set(list, bulletin)
  return last
}

/** Lists with an issue that could be sent to somebody who came late. */
export async function listsWithIssue(payload: BasePayload): Promise<ReadonlySet<string>> {
  return new Set((await lastIssues(payload)).keys())
}

/** Sends a subscriber the last issue of a list, as a row of the ledger. False when there is none, or they have had it or may get none. */
export async function sendLastIssueOf(payload: BasePayload, subscriberId: string, listId: string): Promise<boolean> {
  const bulletinId = (await lastIssues(payload)).get(listId)
  if (bulletinId === undefined) return false
  try {
    return (await sendLastIssue(officerTools({ payload }), { bulletinId, subscriberId })).ok
  } catch (error) {
    // While the hub is starting there is nothing to send with; their page says that it was not sent.
    if (error instanceof APIError && error.status === 503) return false
    throw error
  }
}
