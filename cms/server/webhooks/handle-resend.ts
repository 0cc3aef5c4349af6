import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BasePayload } from 'payload'
import { openReportLedger } from '#cms/adapters/ledger/reports.ts'
import { takeReport } from '#cms/jobs/take-reports/take-report.ts'
import { send, sendError, smallBodyOf } from '#cms/server/cms/answer.ts'
import { checkedMessage } from './checked-message.ts'

/** Most bytes of a report: what a mailbox's provider says of a bounce can be long, and one that is refused is lost. */
const mostBytes = 256 * 1024

/** What reports are taken in with. */
export interface WebhookTools {
  payload: BasePayload
  /** What the provider signs with. Undefined: none is taken. */
  secret: string | undefined
  now(): Date
}

/**
 * `POST /api/webhooks/resend`: what the mail provider reports of mails. It is signed, comes at least once and in any order; 2xx ends it,
 * anything else makes the provider come again.
 */
export async function handleResendWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  { payload, secret, now }: WebhookTools,
): Promise<void> {
  if (request.method !== 'POST') return sendError(response, 405, 'Reports of the mail provider are posted here.', { allow: 'POST' })
  if (secret === undefined) return sendError(response, 404, 'Reports are not taken here: RESEND_WEBHOOK_SECRET is not set.')
  if (request.headers['transfer-encoding'] !== undefined)
    return sendError(response, 411, 'Say how long the body is: send it with Content-Length.')
  if (Number(request.headers['content-length'] ?? 0) > mostBytes)
    return sendError(response, 413, 'This is too large for a report: at most 256 KB are read.')
  const body = await smallBodyOf(request, mostBytes)
  const message = checkedMessage(body, request.headers, secret)
  if (!message) return sendError(response, 400, 'The signature is missing, wrong or too old.')
  const outcome = await takeReport(openReportLedger(payload), message, now())
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify({ outcome }))
}
