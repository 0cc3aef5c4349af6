import { afterAll, beforeAll } from 'vitest'
import { createLinks, type Links } from '#cms/adapters/subscribers/links.ts'
import type { Consent, List, Subscriber, Subscription } from '#cms/payload-types.ts'
import { askedAt } from './forum.ts'
import { until } from './hub/until.ts'
import { openTestHub, type TestHub } from './hub.ts'
import { publicSide, type PublicSide } from './public-side.ts'

/** What the subscribe page sends when somebody asks for the practitioners' bulletin. */
export const aWish = { kind: 'corporate', frequency: 'each', 'list-practitioners': 'on' }

/** Lists, mails and rows of people who subscribe, on the public side of a hub. */
export interface Subscribing {
  lists: Record<'practitioners' | 'schools' | 'members' | 'closed', List>
  /** Sends the subscribe form from a network of its own. */
  ask(address: string, fields?: Record<string, string>): Promise<Response>
  /** Waits for the next mail to an address and gives its text. */
  mailTo(address: string): Promise<string>
  /** How many mails an address has had. */
  mailsTo(address: string): Promise<number>
  /** Asks for a page behind a personal link, by its path. */
  open(path: string, init?: RequestInit): Promise<Response>
  /** Presses a button behind a personal link, as a browser would. */
  press(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  /** The path of somebody's own page, by a link of this time. */
  pathFor(subscriber: string, issuedAt?: string): string
  find(address: string): Promise<Subscriber | undefined>
  /** State of each subscription by the slug of its list. */
  states(address: string): Promise<Record<string, Subscription['state']>>
  consents(address: string): Promise<Consent[]>
  /** Subscribes and confirms. */
  confirmed(address: string, fields?: Record<string, string>): Promise<Subscriber>
}

/** Makes and reads a hub's personal links, as paths. */
export const linksOf = (hub: TestHub): Links => createLinks({ siteUrl: '', secret: hub.payload.config.secret })

/** The path of the personal link of a kind in a mail. */
export const linkIn = (mail: string, kind: string): string => {
  const found = new RegExp(`https://hub\\.example(/mail/${kind}/[\\w-]+/)`).exec(mail)
  if (!found) throw new Error(`There is no ${kind} link in: ${mail}`)
  return found[1]!
}

/** Makes the lists and publishes them. */
async function newSubscribing(hub: TestHub, site: PublicSide): Promise<Subscribing> {
  const lists = {
    practitioners: await hub.list({ slug: 'practitioners' }),
    schools: await hub.list({ slug: 'schools' }),
    members: await hub.list({ slug: 'members', joining: 'invitation' }),
    closed: await hub.list({ slug: 'closed', isOpen: false }),
  }
  await site.publisher.publishChanges()
  const seen = new Map<string, number>()
  const allTo = async (address: string) => (await hub.outbox()).filter((mail) => mail.includes(address))
  const find = async (address: string) =>
    (await hub.payload.find({ collection: 'subscribers', where: { address: { equals: address } }, depth: 0 })).docs[0]
  const open: Subscribing['open'] = (path, init = {}) => fetch(site.url + path, { redirect: 'manual', ...init })
  const rowsOf = async <Kind extends 'subscriptions' | 'consents'>(collection: Kind, address: string) => {
    const subscriber = (await find(address))?.id ?? 'nobody'
    const { docs } = await hub.payload.find({
      collection,
      where: { subscriber: { equals: subscriber } },
      sort: 'createdAt',
      pagination: false,
    })
    return docs
  }
  const ask: Subscribing['ask'] = (address, fields = {}) => site.send('subscriptions', { ...aWish, ...fields, address })
  const press: Subscribing['press'] = (path, fields, headers = {}) =>
    open(path, { method: 'POST', headers: { accept: 'text/html', ...headers }, body: new URLSearchParams(fields) })
  const mailTo: Subscribing['mailTo'] = async (address) => {
    const next = seen.get(address) ?? 0
    seen.set(address, next + 1)
    return until(`mail ${next + 1} to ${address}`, 5, async () => (await allTo(address))[next])
  }
  return {
    lists,
    ask,
    mailTo,
    mailsTo: async (address) => (await allTo(address)).length,
    open,
    press,
    pathFor: (subscriber, issuedAt) => linksOf(hub).preferences(subscriber, issuedAt ? new Date(issuedAt) : undefined),
    find,
    states: async (address) => Object.fromEntries((await rowsOf('subscriptions', address)).map(({ list: id, state }) => [id, state])),
    consents: (address) => rowsOf('consents', address) as Promise<Consent[]>,
    confirmed: async (address, fields = {}) => {
      await ask(address, fields)
      const path = linkIn(await mailTo(address), 'confirm')
      await press(path, { ...aWish, ...fields, do: 'confirm' })
      return (await find(address))!
    },
  }
}

/** What a file of tests about people who subscribe works on. */
export interface SubscribersSide {
  hub: TestHub
  site: PublicSide
  people: Subscribing
}

/** Opens a hub with its lists and its public side for the tests of a file; the clock stands at `askedAt`. Filled once the first test begins. */
export function openSubscribing(): SubscribersSide {
  const side = {} as SubscribersSide
  beforeAll(async () => {
    side.hub = await openTestHub()
    await side.hub.settings()
    side.site = await publicSide(side.hub, askedAt)
    side.people = await newSubscribing(side.hub, side.site)
  })
  afterAll(async () => {
    await side.site?.stop()
    await side.hub?.stop()
  })
  return side
}
