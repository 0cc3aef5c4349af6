import { judgeApproval } from '#cms/domain/approval/two-person-rule.ts'
import { idOf } from '#cms/domain/published/raw.ts'
import { newId } from '#cms/fields/id.ts'
import { audit } from '#cms/hooks/audit.ts'
import { bodyOf, conflict } from '../publishing/request.ts'
import { checksOf } from './checks.ts'
import { composed } from './composed.ts'
import { approvalsOf, twoPersonRule } from './facts.ts'
import { bulletinOf, onlyPublishers, textField, wrongField, type Ask } from './requests.ts'
import { officerTools } from './tools.ts'

/** What an action says when the content is another than the one that was looked at. */
const changedMeanwhile = 'What would be sent has changed since you looked at it. Look at it again, then decide.'

/**
 * `POST /api/bulletins/:id/approve { digest, reason? }`: says that exactly this may be sent (promise 1). Refused when what would be sent has
 * another digest, when a check blocks it, and when one person alone would approve without a reason.
 */
export async function approveBulletin({ id, req }: Ask): Promise<Response> {
  onlyPublishers(req)
  const body = await bodyOf<{ digest?: unknown; reason?: unknown }>(req)
  const digest = textField(body, 'digest', 'name the digest of what you looked at; GET …/review has it.')
  if (body.reason !== undefined && typeof body.reason !== 'string') throw wrongField('reason: write it as text.')
  const raw = await bulletinOf({ id, req })
  if (raw.deletedAt) throw conflict('This bulletin is in the trash. Take it out of the trash first.')
  const bulletin = await composed(req, raw)
  if (!bulletin.ok) throw conflict(`It cannot be composed as it is: ${bulletin.faults.join(' ')}`)
  if (bulletin.value.digest !== digest) throw conflict(changedMeanwhile)
  const blocking = (await checksOf(req, bulletin.value, false)).filter(({ severity }) => severity === 'block')
  if (blocking.length > 0) throw wrongField(`checks: ${blocking.map(({ words }) => words).join(' ')}`)

  const person = String(req.user!.id)
  const hands = { approver: person, author: idOf(raw.author), lastEditor: idOf(raw.lastEditor) }
  const verdict = judgeApproval(await twoPersonRule(req), hands, body.reason)
  if (!verdict.ok) throw wrongField(verdict.message)
  const earlier = (await approvalsOf(req, id)).find((approval) => approval.digest === digest && approval.personId === person)
  if (!earlier) {
    const { isAlone, reason } = verdict
    const at = officerTools(req).clock.now().toISOString()
    await req.payload.create({
      collection: 'approvals',
      data: { id: newId(), subject: 'bulletins', document: id, digest, person, isAlone, at, ...(reason !== null && { reason }) },
      depth: 0,
      req,
    })
    await audit(req, { action: 'approved', subject: 'bulletins', document: id, ...(reason !== null && { reason }) })
  }
  return Response.json({ digest, message: 'Approved.' })
}
