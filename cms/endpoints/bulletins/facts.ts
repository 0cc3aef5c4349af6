import type { PayloadRequest } from 'payload'
import type { BulletinFacts, GivenApproval } from '#cms/domain/approval/standing.ts'
import type { TwoPersonRule } from '#cms/domain/approval/two-person-rule.ts'
import type { SendingFacts } from '#cms/jobs/send-bulletins/store.ts'
import { officerTools } from './tools.ts'

/** All approvals of a bulletin, the newest first, with the names of those who gave them. */
export async function approvalsOf(
  req: PayloadRequest,
  bulletinId: string,
): Promise<(GivenApproval & { personId: string; storedAt: string })[]> {
  const { docs } = await req.payload.find({
    collection: 'approvals',
    where: { and: [{ subject: { equals: 'bulletins' } }, { document: { equals: bulletinId } }] },
    sort: '-at',
    depth: 0,
    pagination: false,
  })
  const ids = [...new Set(docs.map(({ person }) => String(person)))]
  const people = await req.payload.find({ collection: 'users', where: { id: { in: ids } }, depth: 0, pagination: false })
  const names = new Map(people.docs.map(({ id, name }) => [String(id), name]))
  return docs.map(({ digest, person, at, isAlone, reason, createdAt }) => ({
    ...{ digest, at, isAlone: isAlone === true, personId: String(person), storedAt: createdAt },
    person: names.get(String(person)) ?? 'Somebody who has left',
    reason: reason ?? undefined,
  }))
}

/** The sending of the issue itself, `null` before there is one. */
export async function issueOf(req: PayloadRequest, bulletinId: string): Promise<SendingFacts | null> {
  return (await officerTools(req).store.ofBulletin(bulletinId, 'issue')).at(-1) ?? null
}

/** What is known of where a bulletin stands, for a digest of what would be sent. */
export async function standingFacts(req: PayloadRequest, bulletinId: string, digest: string | null): Promise<BulletinFacts> {
  const [approvals, issue] = [await approvalsOf(req, bulletinId), await issueOf(req, bulletinId)]
  return {
    digest,
    approvals,
    issue: issue && {
      state: issue.state,
      at: issue.at.toISOString(),
      finishedAt: issue.finishedAt?.toISOString(),
      reason: issue.stateReason ?? undefined,
    },
  }
}

/** The two-person rule that the site settings ask for. */
export async function twoPersonRule(req: PayloadRequest): Promise<TwoPersonRule> {
  const settings = await req.payload.findGlobal({ slug: 'site-settings', depth: 0 })
  return settings.twoPersonRule
}
