import type { Candidate, CandidateSubscription } from '#cms/domain/subscriber/candidate.ts'
import type { SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import type { Row, Tables } from './tables/tables.ts'

/** Subscriptions that are read at a time. */
const pageSize = 500

/** Only what the choice needs is read: a consent has the words that were shown, and there are many. */
const subscriptionFields = ['subscriber', 'list', 'state', 'frequency', 'since']
const subscriberFields = ['id', 'address', 'addressHash', 'state', 'kind', 'takesPaid', 'sector', 'district', 'role']
const consentFields = ['subscriber', 'lists', 'action', 'at', 'basis']

const groupBy = (rows: readonly Row[], field: string) => Map.groupBy(rows, (row) => row[field] as string)

/** The basis of a subscription: that of the newest record about its list. */
function basisFor(consents: readonly Row[], listId: string): CandidateSubscription['basis'] {
  const concerns = ({ lists }: Row) => !Array.isArray(lists) || lists.includes(listId)
  const newest = consents
    .filter((consent) => concerns(consent) && consent.action !== 'unsubscribed')
    .reduce<Row | null>((best, consent) => (best && (best.at as Date) > (consent.at as Date) ? best : consent), null)
  return newest?.basis === 'public-task' ? 'public-task' : 'consent'
}

async function suppressedIn(tables: Tables, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tables.find('suppressions', { id: { in: hashes } }, { only: ['id', 'reason'] })
  return new Map(rows.map(({ id, reason }) => [id as string, reason as string]))
}

async function candidatesOf(tables: Tables, subscriptions: readonly Row[]): Promise<Candidate[]> {
  const wishes = groupBy(subscriptions, 'subscriber')
  const ids = [...wishes.keys()]
  const subscribers = await tables.find('subscribers', { id: { in: ids } }, { only: subscriberFields })
  const suppressed = await suppressedIn(
    tables,
    subscribers.map(({ addressHash }) => addressHash as string),
  )
  const consents = groupBy(await tables.find('consents', { subscriber: { in: ids } }, { only: consentFields }), 'subscriber')
  return subscribers.map((person) => ({
    subscriberId: person.id as string,
    address: person.address as string,
    addressHash: person.addressHash as string,
    state: person.state as Candidate['state'],
    kind: person.kind as Candidate['kind'],
    takesPaid: person.takesPaid === true,
    sector: person.sector as Candidate['sector'],
    district: person.district as string | null,
    role: person.role as string | null,
    subscriptions: wishes.get(person.id as string)!.map((wish) => ({
      listId: wish.list as string,
      state: wish.state as CandidateSubscription['state'],
      frequency: wish.frequency as CandidateSubscription['frequency'],
      since: wish.since as Date,
      basis: basisFor(consents.get(person.id as string) ?? [], wish.list as string),
    })),
    suppression: suppressed.get(person.addressHash as string) ?? null,
  }))
}

type Candidates = Pick<SendingStore, 'candidates' | 'candidatesById' | 'suppressed'>

/** Who could get a bulletin, as the subscribers' tables have it: a few statements for a page of people. */
export function candidates(tables: Tables): Candidates {
  return {
    async *candidates(lists) {
      for (let last = ''; ;) {
        const where = { subscriber: { above: last }, list: { in: lists } }
        const page = await tables.find('subscriptions', where, { sort: 'subscriber', limit: pageSize, only: subscriptionFields })
        const isLast = page.length < pageSize
        const end = page.at(-1)?.subscriber as string
        // The last person of a full page may have more subscriptions on the next one.
        const whole = isLast ? page : page.filter(({ subscriber }) => subscriber !== end)
        if (whole.length > 0) yield await candidatesOf(tables, whole)
        if (isLast) return
        last = whole.at(-1)!.subscriber as string
      }
    },
    async candidatesById(lists, subscriberIds) {
      const where = { subscriber: { in: subscriberIds }, list: { in: lists } }
      return candidatesOf(tables, await tables.find('subscriptions', where, { only: subscriptionFields }))
    },
    suppressed: (hashes) => suppressedIn(tables, hashes),
  }
}
