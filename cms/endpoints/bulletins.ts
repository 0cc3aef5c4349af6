import type { Endpoint } from 'payload'
import { sendAgain, resolveRows } from './bulletins/again.ts'
import { approveBulletin } from './bulletins/approve.ts'
import { fillBulletin } from './bulletins/fill.ts'
import { correctBulletin, lastIssue } from './bulletins/further-sendings.ts'
import { bulletinRecipients } from './bulletins/recipients.ts'
import type { Ask } from './bulletins/requests.ts'
import { bulletinStandingNow, reviewBulletin } from './bulletins/review.ts'
import { sendBulletin } from './bulletins/send.ts'
import { steerSending } from './bulletins/steer.ts'
import { sendTest } from './bulletins/test-send.ts'
import { bulletinVariants } from './bulletins/variants.ts'

const on = (method: 'get' | 'post', name: string, action: (ask: Ask) => Promise<Response>): Endpoint => ({
  path: `/:id/${name}`,
  method,
  handler: (req) => action({ id: String(req.routeParams?.id), req }),
})

/** The actions on a bulletin. Each checks role, state and digest, and answers 409 when the content is another than the one looked at. */
export const bulletinEndpoints: Endpoint[] = [
  on('get', 'standing', bulletinStandingNow),
  on('get', 'variants', bulletinVariants),
  on('get', 'review', reviewBulletin),
  on('get', 'recipients', bulletinRecipients),
  on('post', 'fill', fillBulletin),
  on('post', 'test', sendTest),
  on('post', 'approve', approveBulletin),
  on('post', 'send', sendBulletin),
  on('post', 'pause', steerSending('pause')),
  on('post', 'resume', steerSending('resume')),
  on('post', 'stop', steerSending('stop')),
  on('post', 'rest', sendAgain('rest')),
  on('post', 'retry', sendAgain('retry')),
  on('post', 'resolve', resolveRows),
  on('post', 'correction', correctBulletin),
  on('post', 'last-issue', lastIssue),
]
