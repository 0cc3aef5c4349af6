import { z } from 'zod'
import { withoutMailAddresses } from '../log/redact.ts'
import type { DeliveryReport } from '../bulletin/statuses.ts'

/** What a message of the provider says of one mail. */
export interface MailReport {
  /** The tag `row` of the mail; null on mail that is no bulletin's. */
  rowId: string | null
  /** True when the mail's tags say that this hub made it, as a bulletin's copy or as a single mail. */
  isOurs: boolean
  /** The addresses that it went to. */
  to: readonly string[]
  /** The provider's id of the mail. */
  providerId: string
  /** The event's own time, not that of its arrival. */
  at: Date
  /** When the provider took the mail. */
  takenAt: Date
  /** Null when the message only shows that the provider took the mail. */
  report: DeliveryReport | null
  /** Set when nothing may go to the address any more. */
  suppressFor: 'bounced' | 'complained' | null
  /** What happened, in words for the ledger, where there is more to say than the report's name. */
  words: string | null
}

/** Tags come as an object; older messages have a list of names and values. */
const tagsSchema = z.union([
  z.record(z.string(), z.unknown()),
  z
    .array(z.object({ name: z.string(), value: z.unknown() }))
    .transform((tags) => Object.fromEntries(tags.map(({ name, value }) => [name, value]))),
])
const instant = z.string().transform((text, context) => {
  const at = new Date(text)
  if (!Number.isNaN(at.getTime())) return at
  context.addIssue({ code: 'custom', message: 'is no instant' })
  return z.NEVER
})
const text = z.string().catch('')
/** A mail of this hub goes to one address; the provider takes at most fifty. */
const mostAddresses = 50
const eventSchema = z.object({
  type: z.string(),
  created_at: instant,
  data: z.object({
    email_id: z.string().min(1),
    created_at: instant.optional().catch(undefined),
    tags: tagsSchema.optional().catch(undefined),
    to: z
      .union([z.array(z.string()).max(mostAddresses), z.string().transform((one) => [one])])
      .optional()
      .catch(undefined),
    bounce: z.object({ type: text, subType: text, message: text }).optional().catch(undefined),
    failed: z.object({ reason: text }).optional().catch(undefined),
    suppressed: z.object({ message: text }).optional().catch(undefined),
  }),
})

const reports: Readonly<Record<string, DeliveryReport | null>> = {
  'email.sent': null,
  'email.delivered': 'delivered',
  'email.delivery_delayed': 'delayed',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
  'email.suppressed': 'suppressed',
}

/** One line without addresses: the ledger forgets those after a while, and at once when somebody is erased. */
const line = (words: string) =>
  withoutMailAddresses(words)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
const said = (beginning: string, details: string) => (line(details) === '' ? `${beginning}.` : `${beginning}: ${line(details)}`)

function wordsOf({ type, data: { bounce, failed, suppressed } }: z.output<typeof eventSchema>): string | null {
  if (type === 'email.bounced') return said(`Bounced (${line(`${bounce?.type} ${bounce?.subType}`)})`, bounce?.message ?? '')
  if (type === 'email.failed') return said('The provider could not send it', failed?.reason ?? '')
  if (type === 'email.suppressed')
    return said('The provider has the address on its own list of those it does not mail', suppressed?.message ?? '')
  return null
}

/**
 * What a checked message of Resend's tells about a mail (https://resend.com/docs/webhooks/event-types); `null` when it tells nothing that the
 * ledger keeps. Only a bounce that says it is permanent is held against the address: a full mailbox is not.
 */
export function reportOfEvent(event: unknown): MailReport | null {
  const read = eventSchema.safeParse(event)
  if (!read.success || !Object.hasOwn(reports, read.data.type)) return null
  const { type, created_at: at, data } = read.data
  const report = reports[type]!
  const isPermanent = data.bounce?.type.toLowerCase() === 'permanent'
  const row = data.tags?.row
  const rowId = typeof row === 'string' && row !== '' ? row : null
  return {
    isOurs: rowId !== null || data.tags?.mail === 'single',
    to: data.to ?? [],
    rowId,
    providerId: data.email_id,
    at,
    takenAt: data.created_at ?? at,
    report,
    suppressFor: report === 'complained' ? 'complained' : report === 'bounced' && isPermanent ? 'bounced' : null,
    words: wordsOf(read.data),
  }
}
