import type { PayloadRequest } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'
import type { BulletinReview } from '#cms/domain/approval/review.ts'
import { approvalStanding, bulletinStanding, type BulletinFacts } from '#cms/domain/approval/standing.ts'
import { asksTwoForSending, isAlone } from '#cms/domain/approval/two-person-rule.ts'
import { idOf, type Raw } from '#cms/domain/published/raw.ts'
import { countAudience } from './audience.ts'
import { changesSince } from './changes.ts'
import { checksOf } from './checks.ts'
import { composed } from './composed.ts'
import { approvalsOf, issueOf, standingFacts, twoPersonRule } from './facts.ts'
import { bulletinOf, onlyWriters, type Ask } from './requests.ts'
import { reviewedVariants } from './variants.ts'

async function standing(
  req: PayloadRequest,
  id: string,
  facts: BulletinFacts,
): Promise<Pick<BulletinReview, 'standing' | 'words' | 'sending'>> {
  const issue = await issueOf(req, id)
  return {
    standing: bulletinStanding(facts),
    words: approvalStanding(facts),
    sending: issue && { id: issue.sendingId, state: issue.state },
  }
}

/** `GET /api/bulletins/:id/standing`: where a bulletin stands, for the panel on top of its form. */
export async function bulletinStandingNow({ id, req }: Ask): Promise<Response> {
  onlyWriters(req)
  const bulletin = await composed(req, await bulletinOf({ id, req }))
  return Response.json(await standing(req, id, await standingFacts(req, id, bulletin.ok ? bulletin.value.digest : null)))
}

async function isOwnWork(req: PayloadRequest, raw: Raw): Promise<boolean> {
  const hands = { approver: String(req.user?.id), author: idOf(raw.author), lastEditor: idOf(raw.lastEditor) }
  return isAlone(hands) && asksTwoForSending(await twoPersonRule(req))
}

/** `GET /api/bulletins/:id/review`: all that somebody looks at before approving and sending. With `?links=true` addresses elsewhere are asked for. */
export async function reviewBulletin({ id, req }: Ask): Promise<Response> {
  onlyWriters(req)
  const raw = await bulletinOf({ id, req })
  const bulletin = await composed(req, raw)
  const value = bulletin.ok ? bulletin.value : null
  const facts = await standingFacts(req, id, value?.digest ?? null)
  const isPublisher = mayPublish(personOf(req))
  const counts = value && isPublisher ? await countAudience(req, value.draft) : null
  const settings = await req.payload.findGlobal({ slug: 'site-settings', depth: 0 })
  const review: BulletinReview = {
    digest: value?.digest ?? null,
    ...(await standing(req, id, facts)),
    faults: bulletin.ok ? [] : bulletin.faults,
    variants: value ? await reviewedVariants(req, value, counts?.byVariant ?? null) : [],
    checks: value ? await checksOf(req, value, req.searchParams.get('links') === 'true') : [],
    changes: await changesSince(req, raw, (await approvalsOf(req, id))[0]?.storedAt),
    recipients: counts?.recipients ?? null,
    exclusions: counts?.exclusions ?? [],
    canaries: settings.canaries?.length ?? 0,
    approvals: facts.approvals.map(({ person, at, isAlone: wasAlone, reason, digest }) => ({
      ...{ person, at, isAlone: wasAlone, reason: reason ?? null },
      isCurrent: digest === value?.digest,
    })),
    mayPublish: isPublisher,
    asksReason: await isOwnWork(req, raw),
    testGroups: (settings.testGroups ?? []).map(({ title }) => title),
  }
  return Response.json(review)
}
