import type { Endpoint } from 'payload'
import { deliveryMinutes } from '#cms/adapters/payload/delivery-timeline.ts'
import { actionsFor, totalOf, type SendingProgress as ShownProgress } from '#cms/domain/approval/progress.ts'
import { approvalStanding } from '#cms/domain/approval/standing.ts'
import { timelineOf } from '#cms/domain/approval/timeline.ts'
import { sendingProgress } from '#cms/jobs/send-bulletins/progress.ts'
import { sendingById } from './bulletins/chosen-sending.ts'
import { deliveryReport } from './bulletins/delivery-report.ts'
import { onlyPublishers, type Ask } from './bulletins/requests.ts'
import { officerTools } from './bulletins/tools.ts'
import { troubleOf } from './bulletins/trouble.ts'

/** `GET /api/sendings/:id/progress`: how far a sending is, when it will be over, and what can be done with it. */
async function showProgress({ id, req }: Ask): Promise<Response> {
  onlyPublishers(req)
  const sending = await sendingById(req, id)
  const { states, reports, watched, failed, endsAt } = await sendingProgress(officerTools(req), sending)
  const { state, kind, at, startedAt, finishedAt, stateReason } = sending
  const finished = finishedAt?.toISOString()
  const total = totalOf({ states, reports })
  const isHandedOver = total > 0 && !states.waiting
  const issue = { state, at: at.toISOString(), finishedAt: finished, reason: stateReason ?? undefined, isHandedOver }
  const progress: ShownProgress = {
    ...{ id, bulletinId: sending.bulletinId, title: sending.title, kind, state },
    words: approvalStanding({ digest: null, approvals: [], issue }),
    ...{ at: at.toISOString(), startedAt: startedAt?.toISOString() ?? null, finishedAt: finished ?? null },
    ...{ states, reports, watched, failed, total },
    estimatedEndAt: state === 'sending' ? (endsAt?.toISOString() ?? null) : null,
    trouble: state === 'sending' ? await troubleOf(req, id) : null,
    actions: actionsFor(state, kind, { states, reports, watched, failed }),
  }
  return Response.json(progress)
}

/** `GET /api/sendings/:id/timeline`: what became of the copies over time, for the chart. */
async function sendingTimeline({ id, req }: Ask): Promise<Response> {
  onlyPublishers(req)
  await sendingById(req, id)
  return Response.json(timelineOf(await deliveryMinutes(req.payload, id)))
}

const on = (name: string, action: (ask: Ask) => Promise<Response>): Endpoint => ({
  path: `/:id/${name}`,
  method: 'get',
  handler: (req) => action({ id: String(req.routeParams?.id), req }),
})

/** What the delivery screen asks. */
export const sendingEndpoints: Endpoint[] = [on('progress', showProgress), on('timeline', sendingTimeline), on('report', deliveryReport)]
