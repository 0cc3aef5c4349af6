import type { PayloadRequest } from 'payload'
import { checkBulletin } from '#cms/domain/bulletin/check-bulletin.ts'
import type { BulletinCheck } from '#cms/domain/bulletin/checks/check.ts'
import { addressesToAsk } from '#cms/domain/bulletin/checks/check-links.ts'
import type { ComposedBulletin } from '#cms/domain/bulletin/compose-bulletin.ts'
import { officerTools } from './tools.ts'

/** Subjects under which an issue of another bulletin last went to these lists. */
async function lastSubjects(req: PayloadRequest, { draft }: ComposedBulletin): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'sendings',
    where: { and: [{ kind: { equals: 'issue' } }, { bulletin: { not_equals: draft.id } }, { startedAt: { exists: true } }] },
    sort: '-at',
    limit: 50,
    depth: 0,
  })
  const subjects = draft.editions.flatMap(({ list }) => {
    for (const { issues } of docs) {
      const issue = (issues as Record<string, { copy?: { subject?: unknown } }> | null)?.[list]
      if (typeof issue?.copy?.subject === 'string') return [issue.copy.subject]
    }
    return []
  })
  return [...new Set(subjects)]
}

/** Everything that the checks find. Addresses elsewhere are asked for only when that is wanted: it takes seconds. */
export async function checksOf(req: PayloadRequest, bulletin: ComposedBulletin, withLinks: boolean): Promise<BulletinCheck[]> {
  const { clock, content: contentNow, askLinks } = officerTools(req)
  const content = contentNow()
  const findings = withLinks ? await askLinks(addressesToAsk(bulletin.draft, content)) : []
  return checkBulletin(bulletin, content, { now: clock.now(), lastSubjects: await lastSubjects(req, bulletin), findings })
}
