import type { IncomingHttpHeaders } from 'node:http'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { ProviderMessage } from '#cms/jobs/take-reports/take-report.ts'

const header = (headers: IncomingHttpHeaders, name: string) => String(headers[`svix-${name}`] ?? headers[`webhook-${name}`] ?? '')

/**
 * The message in a body that is signed with the secret and not older than five minutes, by Standard Webhooks; `null` for any other. The body
 * has to be what came over the wire, to the last sign. @throws Error when the secret itself is no secret
 */
export function checkedMessage(body: string, headers: IncomingHttpHeaders, secret: string): ProviderMessage | null {
  const eventId = header(headers, 'id')
  const signed = {
    'webhook-id': eventId,
    'webhook-timestamp': header(headers, 'timestamp'),
    'webhook-signature': header(headers, 'signature'),
  }
  const webhook = new Webhook(secret)
  try {
    return { eventId, event: webhook.verify(body, signed) }
  } catch (error) {
    if (error instanceof WebhookVerificationError || error instanceof SyntaxError) return null
    throw error
  }
}
