import { randomUUID } from 'node:crypto'
import { signedHeaders } from './doubles/resend/webhooks.ts'
import type { Answer } from './hub/answer.ts'
import type { TestHub } from './hub.ts'

/** What hubs in tests and the provider in them sign reports with. */
export const webhookSecret = `whsec_${Buffer.from('a secret of the provider').toString('base64')}`

/** How a report differs from the usual one. */
export interface ReportChanges {
  /** The event's own time. */
  at?: string
  /** Added to `data`. */
  more?: object
  eventId?: string
}

/** Posts a report about a row's mail to the hub, signed as the provider does. */
export async function report(
  hub: TestHub,
  { rowId }: { rowId: string },
  type: string,
  { at = '2026-11-23T09:05:00.000Z', more = {}, eventId = `msg_${randomUUID()}` }: ReportChanges = {},
): Promise<Answer> {
  const mail = { email_id: `mail-${rowId}`, created_at: '2026-11-23T09:00:01.000Z', to: ['reader@example.org'], tags: { row: rowId } }
  const event = { type, created_at: at, data: { ...mail, ...more } }
  const headers = signedHeaders(JSON.stringify(event), webhookSecret, eventId, new Date())
  return hub.call('POST', '/api/webhooks/resend', { body: event, headers })
}

/** What a bounce of this kind adds to a report. */
export const bounce = (type: string): ReportChanges => ({ more: { bounce: { type, subType: 'General', message: 'No such mailbox.' } } })
