import { readSendingTime } from '#cms/domain/approval/sending-time.ts'
import { startSending } from '#cms/jobs/send-bulletins/actions/start-sending.ts'
import { bodyOf, conflict } from '../publishing/request.ts'
import { answered } from './answer.ts'
import { hasRecipients } from './audience.ts'
import { composed } from './composed.ts'
import { refuseDuringHold } from './refuse-during-hold.ts'
import { bulletinOf, onlyPublishers, textField, wrongField, type Ask } from './requests.ts'
import { officerTools } from './tools.ts'

/**
 * `POST /api/bulletins/:id/send { digest, at? }`: sends the approved issue now, or at a time in Essex. Refused when what would be sent has
 * another digest or is not approved, when it was sent before, during a hold (but for a time to come), and when nobody would get it.
 */
export async function sendBulletin({ id, req }: Ask): Promise<Response> {
  onlyPublishers(req)
  const body = await bodyOf<{ digest?: unknown; at?: unknown }>(req)
  const digest = textField(body, 'digest', 'name the digest of what was approved; GET …/review has it.')
  const tools = officerTools(req)
  const now = tools.clock.now()
  const time = readSendingTime(body.at, now)
  if (!time.ok) throw wrongField(time.message)
  const raw = await bulletinOf({ id, req })
  if (raw.deletedAt) throw conflict('This bulletin is in the trash. Take it out of the trash first.')
  const isLater = time.at > now
  if (!isLater) await refuseDuringHold(req)
  const bulletin = await composed(req, raw)
  if (bulletin.ok && !(await hasRecipients(req, bulletin.value.draft)))
    throw conflict('Nobody would get it: the lists are empty, or everybody on them is excluded. “Send” shows why.')

  const wish = { bulletinId: id, digest, personId: String(req.user!.id), ...(isLater && { at: time.at }) }
  const action = isLater ? 'scheduled' : 'sent'
  return answered(req, await startSending(tools, wish), { action, bulletinId: id })
}
