import type { DeliveryReport } from '../bulletin/statuses.ts'

/** A watched mailbox's copy of a bulletin, which the provider has taken and nobody has reported as delivered. */
export interface WatchedCopy {
  sendingId: string
  bulletinId: string
  /** The bulletin's title. */
  title: string
  address: string
  acceptedAt: Date
  report: DeliveryReport | null
}

/** Copies of one sending that did not arrive in time. */
export interface CanaryAlarm {
  sendingId: string
  bulletinId: string
  title: string
  /** When the provider took the first of them. */
  acceptedAt: Date
  /** The mailboxes, by name. */
  addresses: string[]
  /** What is wrong and what to do, for whoever publishes. */
  words: string
}

/** How long a copy may take from the provider's yes to the report of its delivery. */
const patienceMs = 60 * 60 * 1000
/** What an alarm is raised for: an older copy helps nobody find a fault. */
const raisedForMs = 7 * 24 * 60 * 60 * 1000

/** Reports after which no delivery follows. */
const final: readonly (DeliveryReport | null)[] = ['bounced', 'complained', 'failed', 'suppressed']

/** The earliest instant at which a copy that is still looked at can have been taken. */
export function watchedSince(now: Date): Date {
  return new Date(now.getTime() - raisedForMs)
}

function isOverdue({ acceptedAt, report }: WatchedCopy, now: Date): boolean {
  const ageMs = now.getTime() - acceptedAt.getTime()
  return report !== 'delivered' && ageMs <= raisedForMs && (ageMs >= patienceMs || final.includes(report))
}

function wordsOf(copies: readonly WatchedCopy[]): string {
  const mailboxes = copies.map(({ address, report }) => (report === null ? address : `${address} (${report})`)).join(', ')
  const [verb, copy] = copies.length === 1 ? ['has', 'The copy'] : ['have', 'Copies']
  const first = `${copy} of “${copies[0]!.title}” for ${mailboxes} ${verb} not been reported as delivered within an hour.`
  return `${first} Readers may not be getting it either. Look whether other copies are delivered; if none is, check the sender’s domain at the provider, and that its reports reach this hub (RESEND_WEBHOOK_SECRET).`
}

/** An alarm for each sending whose watched mailboxes did not get it, the newest first. */
export function canaryAlarms(copies: readonly WatchedCopy[], now: Date): CanaryAlarm[] {
  const overdue = Map.groupBy(
    copies.filter((copy) => isOverdue(copy, now)),
    ({ sendingId }) => sendingId,
  )
  return [...overdue.values()]
    .map((group) => group.toSorted((a, b) => a.address.localeCompare(b.address, 'en-GB')))
    .map((group) => ({
      sendingId: group[0]!.sendingId,
      bulletinId: group[0]!.bulletinId,
      title: group[0]!.title,
      acceptedAt: new Date(Math.min(...group.map(({ acceptedAt }) => acceptedAt.getTime()))),
      addresses: group.map(({ address }) => address),
      words: wordsOf(group),
    }))
    .toSorted((a, b) => b.acceptedAt.getTime() - a.acceptedAt.getTime())
}
