import { pauseSending, resumeSending, stopSending } from '#cms/jobs/send-bulletins/actions/steer-sending.ts'
import { bodyOf } from '../publishing/request.ts'
import { answered } from './answer.ts'
import { chosenSending } from './chosen-sending.ts'
import { bulletinOf, nameOf, onlyPublishers, wrongField, type Ask } from './requests.ts'
import { officerTools } from './tools.ts'

const longestReason = 500

const steering = { pause: pauseSending, resume: resumeSending, stop: stopSending }
const logged = { pause: 'paused the sending', resume: 'resumed the sending', stop: 'stopped the sending' }

/** `POST /api/bulletins/:id/{pause,resume,stop} { sending?, reason? }`: steers a sending that has not ended. */
export function steerSending(action: keyof typeof steering): (ask: Ask) => Promise<Response> {
  return async ({ id, req }) => {
    onlyPublishers(req)
    await bulletinOf({ id, req })
    const { sending, reason } = await bodyOf<{ sending?: unknown; reason?: unknown }>(req)
    if (reason !== undefined && (typeof reason !== 'string' || reason.length > longestReason))
      throw wrongField(`reason: write it as text, at most ${longestReason} characters.`)
    const { sendingId } = await chosenSending(req, id, sending)
    const words = reason?.trim() || undefined
    const outcome = await steering[action](officerTools(req), { sendingId, personName: nameOf(req), reason: words })
    return answered(req, outcome, { action: logged[action], bulletinId: id, reason: words })
  }
}
