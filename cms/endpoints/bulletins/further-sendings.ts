import { sendCorrection } from '#cms/jobs/send-bulletins/actions/send-correction.ts'
import { sendLastIssue } from '#cms/jobs/send-bulletins/actions/send-last-issue.ts'
import { bodyOf } from '../publishing/request.ts'
import { answered } from './answer.ts'
import { refuseDuringHold } from './refuse-during-hold.ts'
import { bulletinOf, onlyPublishers, textField, type Ask } from './requests.ts'
import { officerTools } from './tools.ts'

/** `POST /api/bulletins/:id/correction { digest }`: sends the bulletin, mended and approved anew, to those who got it. */
export async function correctBulletin({ id, req }: Ask): Promise<Response> {
  onlyPublishers(req)
  await bulletinOf({ id, req })
  const body = await bodyOf<{ digest?: unknown }>(req)
  const digest = textField(body, 'digest', 'name the digest of what was approved; GET …/review has it.')
  await refuseDuringHold(req)
  const outcome = await sendCorrection(officerTools(req), { bulletinId: id, digest, personId: String(req.user!.id) })
  return answered(req, outcome, { action: 'sent a correction', bulletinId: id })
}

/** `POST /api/bulletins/:id/last-issue { subscriber }`: sends the issue to one subscriber who came late. */
export async function lastIssue({ id, req }: Ask): Promise<Response> {
  onlyPublishers(req)
  await bulletinOf({ id, req })
  const body = await bodyOf<{ subscriber?: unknown }>(req)
  const subscriberId = textField(body, 'subscriber', 'write the id of the subscriber.')
  await refuseDuringHold(req)
  const outcome = await sendLastIssue(officerTools(req), { bulletinId: id, subscriberId, personId: String(req.user!.id) })
  return answered(req, outcome, { action: 'sent the last issue to a subscriber', bulletinId: id })
}
