import type { BasePayload } from 'payload'
import { allLists, findSubscriber, subscriptionsOf, suppressionOf } from '#cms/adapters/subscribers/rows.ts'
import { isFrequency, frequencyNames } from '#cms/domain/subscriber/frequency.ts'
import { inEssexTime } from '../time.ts'

/** A table of a subscriber's record, every cell in words. */
interface RecordTable {
  title: string
  /** Said when there are no rows. */
  none: string
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly string[] }[]
}

const suppressionWords: Record<string, string> = {
  unsubscribed: 'Unsubscribed from everything.',
  bounced: 'No mail goes to this address: it does not exist.',
  complained: 'No mail goes to this address: our mail was marked as spam.',
  erased: 'Erased at their wish.',
  officer: 'An officer stopped all mail to this address.',
}
const stateWords = { unconfirmed: 'Waits for confirmation', active: 'On', ended: 'Ended' }
const endWords: Record<string, string> = {
  unsubscribed: 'unsubscribed',
  officer: 'by an officer',
  bounced: 'address gone',
  complained: 'spam report',
}

const actionWords: Record<string, string> = {
  asked: 'Asked for it',
  confirmed: 'Confirmed',
  changed: 'Changed their choice',
  unsubscribed: 'Ended',
  imported: 'Imported',
  invited: 'Put on',
  erased: 'Erased',
  renewed: 'Had their links renewed',
}
const routeWords: Record<string, string> = {
  form: 'the subscribe page',
  preferences: 'their own page',
  'one-click': 'one click in a mail',
  unsubscribe: 'the unsubscribe page',
  import: 'import',
  officer: 'an officer',
  webhook: 'a report of the mail provider',
  command: 'a command',
}
const basisWords: Record<string, string> = { consent: 'Consent', 'public-task': 'Public task' }

/** Most deliveries that the page of a subscriber shows, the newest first. */
const mostDeliveries = 50

/** What the page of a subscriber shows of them, `null` when they are not kept. */
export async function subscriberRecord(
  payload: BasePayload,
  id: string,
): Promise<{ suppression: string | null; tables: RecordTable[] } | null> {
  const subscriber = await findSubscriber(payload, { id })
  if (!subscriber) return null
  const names = new Map((await allLists(payload)).map((list) => [list.id, list.name]))
  const nameOf = (list: unknown) => names.get(String(list)) ?? 'A list that is gone'
  const rows = await subscriptionsOf(payload, id)
  const where = { subscriber: { equals: id } }
  const consents = await payload.find({ collection: 'consents', where, sort: '-at', depth: 0, pagination: false })
  const deliveries = await payload.find({
    collection: 'deliveries',
    where: { addressHash: { equals: subscriber.addressHash } },
    sort: '-acceptedAt',
    depth: 0,
    limit: mostDeliveries,
  })
  const sendings = await payload.find({
    collection: 'sendings',
    where: { id: { in: [...new Set(deliveries.docs.map(({ sending }) => sending))] } },
    depth: 0,
    pagination: false,
  })
  const titles = new Map(sendings.docs.map((sending) => [sending.id, sending.title]))
  const suppression = await suppressionOf(payload, subscriber.addressHash)
  return {
    suppression: suppression && (suppressionWords[suppression] ?? suppression),
    tables: [
      {
        title: 'Lists',
        none: 'On no list.',
        columns: ['List', 'State', 'How often', 'Since', 'Ended'],
        rows: rows.map((row) => ({
          key: row.id,
          cells: [
            nameOf(row.list),
            stateWords[row.state],
            isFrequency(row.frequency) ? frequencyNames[row.frequency] : '',
            inEssexTime(row.since),
            row.endedAt ? `${inEssexTime(row.endedAt)}${row.endedReason ? `, ${endWords[row.endedReason] ?? row.endedReason}` : ''}` : '',
          ],
        })),
      },
      {
        title: 'What they agreed to, and other grounds',
        none: 'Nothing is recorded.',
        columns: ['When', 'What', 'By', 'Ground', 'Lists', 'What was shown, or the evidence'],
        rows: consents.docs.map((row) => ({
          key: row.id,
          cells: [
            inEssexTime(row.at),
            actionWords[row.action] ?? row.action,
            routeWords[row.route] ?? row.route,
            basisWords[row.basis] ?? row.basis,
            (Array.isArray(row.lists) ? row.lists : []).map(nameOf).join(', '),
            row.shown ?? '',
          ],
        })),
      },
      {
        title: 'Bulletins sent to this address',
        none: 'None so far.',
        columns: ['Bulletin', 'State', 'Reported', 'When', 'Why not'],
        rows: deliveries.docs.map((row) => ({
          key: row.id,
          cells: [
            titles.get(row.sending) ?? 'A bulletin that is gone',
            row.state,
            row.report ?? '',
            row.acceptedAt ? inEssexTime(row.acceptedAt) : '',
            row.why ?? '',
          ],
        })),
      },
    ],
  }
}
