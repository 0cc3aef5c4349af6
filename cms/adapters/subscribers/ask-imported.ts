import type { BasePayload } from 'payload'
import { confirmLifetime } from '#cms/domain/subscriber/limits.ts'
import { confirmMail } from '#cms/domain/subscriber/opt-in-mail.ts'
import type { Clock } from '#cms/jobs/ports.ts'
import { openTables } from '../ledger/tables/open-tables.ts'
import type { Tables } from '../ledger/tables/tables.ts'
import { createAddressHash } from './address-hash.ts'
import { createLinks } from './links.ts'
import { allLists, record } from './rows.ts'

/** How many addresses are looked at in one go. */
const pageSize = 500

interface Asking {
  siteUrl: string
  clock: Clock
  signal?: AbortSignal | undefined
  onProgress?: ((asked: number, total: number) => void) | undefined
}

/** Somebody to ask, with the lists that wait for them. */
interface Waiting {
  id: string
  address: string
  lists: string[]
}

/** Of a page of addresses, the people on lists that an import put them on without a lawful basis, and of which nobody has asked them since. */
async function waiting(tables: Tables, hashes: readonly string[]): Promise<Waiting[]> {
  const these = { addressHash: { in: hashes }, state: { in: ['unconfirmed', 'confirmed'] } }
  const people = await tables.find('subscribers', these, { only: ['id', 'address', 'addressHash'] })
  const theirs = { subscriber: { in: people.map(({ id }) => id) } }
  const records = await tables.find('consents', { ...theirs, action: { in: ['imported', 'asked'] } })
  const subscriptions = await tables.find('subscriptions', { ...theirs, state: 'unconfirmed' }, { only: ['subscriber', 'list', 'since'] })
  const suppressed = await tables.find('suppressions', { id: { in: people.map(({ addressHash }) => addressHash) } }, { only: ['id'] })
  const isSuppressed = new Set(suppressed.map(({ id }) => id))
  const recordsOf = Map.groupBy(records, ({ subscriber }) => subscriber)
  const listsOf = Map.groupBy(subscriptions, ({ subscriber }) => subscriber)
  return people.flatMap(({ id, address, addressHash }) => {
    const isRecorded = (action: string, list: unknown, since: Date) =>
      (recordsOf.get(id) ?? []).some((one) => one.action === action && (one.lists as unknown[]).includes(list) && (one.at as Date) >= since)
    const lists = (listsOf.get(id) ?? []).flatMap(({ list, since }) =>
      isRecorded('imported', list, new Date(0)) && !isRecorded('asked', list, since as Date) ? [list as string] : [],
    )
    return lists.length > 0 && !isSuppressed.has(addressHash) ? [{ id: id as string, address: address as string, lists }] : []
  })
}

async function allWaiting(payload: BasePayload, addresses: readonly string[]): Promise<Waiting[]> {
  const hashes = addresses.map(createAddressHash(payload.config.secret))
  const found: Waiting[] = []
  for (let at = 0; at < hashes.length; at += pageSize) found.push(...(await waiting(openTables(payload), hashes.slice(at, at + pageSize))))
  return found
}

/**
 * Asks those of an import who were put on lists without a lawful basis to confirm, each once: the record of having asked is made first, so
 * that nobody is asked twice. What they are asked for waits from then on. How many were asked.
 */
export async function askImported(
  payload: BasePayload,
  addresses: readonly string[],
  { siteUrl, clock, signal, onProgress }: Asking,
): Promise<number> {
  const people = await allWaiting(payload, addresses)
  const tables = openTables(payload)
  const links = createLinks({ siteUrl, secret: payload.config.secret })
  const names = new Map((await allLists(payload)).map(({ id, name }) => [id, name]))
  const settings = await payload.findGlobal({ slug: 'site-settings', depth: 0 })
  const name = settings.name || new URL(siteUrl).host
  let asked = 0
  for (const { id, address, lists } of people) {
    if (signal?.aborted) break
    const now = clock.now()
    const confirmUrl = links.confirm(id, new Date(now.getTime() + confirmLifetime))
    const { subject, html } = confirmMail({ name, lists: lists.map((list) => names.get(list) ?? list), confirmUrl })
    await record({ payload, now }, { subscriber: id, action: 'asked', lists, route: 'import', basis: 'consent', shown: subject })
    await tables.change('subscriptions', { subscriber: id, list: { in: lists }, state: 'unconfirmed' }, { since: now, updatedAt: now })
    await tables.change('subscribers', { id, state: 'unconfirmed' }, { updatedAt: now })
    await payload.sendEmail({ to: address, subject, html })
    asked += 1
    onProgress?.(asked, people.length)
  }
  return asked
}
