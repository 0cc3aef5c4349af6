import type { DeliveryReport } from '../bulletin/statuses.ts'

/** From what says least to what says most: what comes later here happens after what comes before it, and stands. */
const order: readonly DeliveryReport[] = ['delayed', 'delivered', 'failed', 'suppressed', 'bounced', 'complained']

/** Which kept reports a new one may replace: those that say less, and one of its own kind that is older. */
export interface Replaceable {
  whenever: DeliveryReport[]
  ifOlder: DeliveryReport[]
}

/**
 * What a report may replace. Messages come in any order, more than once, and by clocks of several machines, so it is what they say that
 * decides: a mail that bounced may have been delivered before (https://resend.com/docs/webhooks/event-types: a bounce is for good), and a
 * complaint stays a complaint. The instant decides only between two of a kind.
 */
export function replaceableBy(report: DeliveryReport): Replaceable {
  return { whenever: order.slice(0, order.indexOf(report)), ifOlder: report === 'complained' ? [] : [report] }
}
