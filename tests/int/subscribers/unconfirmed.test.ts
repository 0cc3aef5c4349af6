import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { askImported } from '#cms/adapters/subscribers/ask-imported.ts'
import { forgetUnconfirmed } from '#cms/adapters/subscribers/forget-unconfirmed.ts'
import { openImportStore } from '#cms/adapters/subscribers/import-store.ts'
import { planFile } from '#cms/adapters/subscribers/import-plan.ts'
import { confirmDays, unconfirmedDays } from '#cms/domain/subscriber/limits.ts'
import { importSubscribers } from '#cms/jobs/import-subscribers/import-subscribers.ts'
import { inProject } from '#cms/project-folder.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  for (const slug of ['practitioners', 'schools']) await hub.list({ slug })
})
afterAll(() => hub?.stop())

const tables = () => openTables(hub.payload)
const start = new Date('2026-11-01T09:00:00.000Z')
const daysOn = (days: number) => new Date(start.getTime() + days * 24 * 60 * 60 * 1000)
const lists = ['practitioners', 'schools'].map((slug) => ({ id: slug, slug, name: slug }))
const defaults = { listIds: ['practitioners'], basis: null, evidence: '', kind: 'individual' as const }

async function importAt(now: Date, rows: string) {
  const { plan } = await planFile(Buffer.from(`Email,Lists,Basis\n${rows}`), { columns: null, defaults, lists, now })
  await importSubscribers({ store: openImportStore(hub.payload), clock: { now: () => now } }, plan, { isReal: true })
}
const idOf = async (address: string) => (await tables().find('subscribers', { address }))[0]?.id as string | undefined
const wishesOf = async (subscriber: string) =>
  Object.fromEntries((await tables().find('subscriptions', { subscriber })).map(({ list, state }) => [list, state]))

it('people who never confirm are removed after the days that the privacy page names, and nobody else', async () => {
  await importAt(start, 'never@example.org,,\nyes@example.org,practitioners,public task\nobjects@example.org,,')
  await importAt(start, 'yes@example.org,schools,')
  await importAt(daysOn(20), 'later@example.org,,')
  const [never, yes, objects] = await Promise.all(['never', 'yes', 'objects'].map((name) => idOf(`${name}@example.org`)))
  await tables().change('subscriptions', { subscriber: objects! }, { state: 'ended', endedAt: start, endedReason: 'unsubscribed' })
  const { addressHash } = (await tables().find('subscribers', { id: never! }))[0]!
  const excluded = {
    id: 'r',
    key: 's:r',
    sending: 's',
    bulletin: 'b',
    variant: 'practitioners',
    state: 'excluded',
    why: 'Has not confirmed',
  }
  await tables().add('deliveries', [{ ...excluded, address: 'never@example.org', addressHash, subscriber: never }])

  expect(await forgetUnconfirmed(hub.payload, daysOn(unconfirmedDays - 1)), 'not a day too early').toBe(0)
  expect(await forgetUnconfirmed(hub.payload, daysOn(unconfirmedDays))).toBe(1)
  expect(await idOf('never@example.org')).toBeUndefined()
  expect([await tables().find('subscriptions', { subscriber: never! }), await tables().find('consents', { subscriber: never! })]).toEqual([
    [],
    [],
  ])
  expect((await tables().find('deliveries', { id: 'r' }))[0], 'their address leaves the ledger too').toMatchObject({
    address: null,
    addressHash,
  })
  expect(await idOf('yes@example.org')).toBe(yes)
  expect(await wishesOf(yes!), 'only what waits goes').toEqual({ practitioners: 'active' })
  expect(await wishesOf(objects!), 'who left stays as somebody who left').toEqual({ practitioners: 'ended' })
  expect(await idOf('later@example.org'), 'whose time is not over').toBeDefined()
  expect(await forgetUnconfirmed(hub.payload, daysOn(unconfirmedDays)), 'done again it changes nothing').toBe(0)
})

it('somebody who is asked later has the time from then on', async () => {
  await importAt(start, 'asked@example.org,,')
  const clock = { now: () => daysOn(unconfirmedDays - 1) }
  expect(await askImported(hub.payload, ['asked@example.org'], { siteUrl: 'https://hub.example', clock })).toBe(1)
  await forgetUnconfirmed(hub.payload, daysOn(unconfirmedDays + confirmDays))
  expect(await idOf('asked@example.org')).toBeDefined()
  await forgetUnconfirmed(hub.payload, daysOn(2 * unconfirmedDays))
  expect(await idOf('asked@example.org')).toBeUndefined()
})

it('more of them than are looked at in one go are all removed', async () => {
  await importAt(start, Array.from({ length: 1100 }, (_, at) => `crowd${at}@example.org,,`).join('\n'))
  expect(await forgetUnconfirmed(hub.payload, daysOn(unconfirmedDays))).toBe(1100)
})

it('the privacy page says how long', async () => {
  const page = await readFile(inProject('content/reference/pages/privacy.md'), 'utf8')
  for (const words of [`a link that works for ${confirmDays} days`, `we remove the address after ${unconfirmedDays} days`])
    expect(page).toContain(words)
})
