import { resolveUnconfirmed, retryFailures, sendToTheRest } from '#cms/jobs/send-bulletins/actions/send-again.ts'
import { bodyOf } from '../publishing/request.ts'
import { answered } from './answer.ts'
import { chosenSending } from './chosen-sending.ts'
import { refuseDuringHold } from './refuse-during-hold.ts'
import { bulletinOf, nameOf, onlyPublishers, wrongField, type Ask } from './requests.ts'
import { officerTools } from './tools.ts'

const mostRows = 1000

const sendings = { rest: sendToTheRest, retry: retryFailures }
const logged = { rest: 'sent to the rest', retry: 'tried the refused again' }

/** `POST /api/bulletins/:id/{rest,retry} { sending? }`: sends to those left over by a stopped sending, or to those whom the provider refused. */
export function sendAgain(action: keyof typeof sendings): (ask: Ask) => Promise<Response> {
  return async ({ id, req }) => {
    onlyPublishers(req)
    await bulletinOf({ id, req })
    const { sending } = await bodyOf<{ sending?: unknown }>(req)
    const { sendingId } = await chosenSending(req, id, sending)
    await refuseDuringHold(req)
    const outcome = await sendings[action](officerTools(req), { sendingId, personId: String(req.user!.id) })
    return answered(req, outcome, { action: logged[action], bulletinId: id })
  }
}

/**
 * `POST /api/bulletins/:id/resolve { sending?, rows, as: 'accepted' | 'again' }`: settles unconfirmed rows as a person decides. Sent again, they
 * may arrive twice.
 */
export async function resolveRows({ id, req }: Ask): Promise<Response> {
  onlyPublishers(req)
  await bulletinOf({ id, req })
  const { sending, rows, as } = await bodyOf<{ sending?: unknown; rows?: unknown; as?: unknown }>(req)
  if (as !== 'accepted' && as !== 'again') throw wrongField('as: write accepted (they got it) or again (send it to them again).')
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > mostRows || !rows.every((row) => typeof row === 'string'))
    throw wrongField(`rows: write the ids of the rows, from 1 to ${mostRows} of them.`)
  const { sendingId } = await chosenSending(req, id, sending)
  if (as === 'again') await refuseDuringHold(req)
  const wish = { sendingId, rowIds: rows as string[], personId: String(req.user!.id), personName: nameOf(req) }
  const outcome = await resolveUnconfirmed(officerTools(req), { ...wish, as: as === 'again' ? 'send-again' : as })
  return answered(req, outcome, { action: as === 'again' ? 'sent unconfirmed again' : 'counted unconfirmed as accepted', bulletinId: id })
}
