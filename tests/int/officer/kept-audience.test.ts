import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { keptAudience, type Audience } from '#cms/endpoints/bulletins/kept-audience.ts'
import { openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub
beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())

const nobody: Audience = { addresses: [], meaningOf: [], meanings: [] }

it('everybody is looked at once for many pages, and again when somebody came, left or was suppressed', async () => {
  let walks = 0
  const ask = (wish: unknown = 'practitioners') =>
    keptAudience(hub.payload, wish, async () => {
      walks += 1
      return nobody
    })
  await Promise.all([ask(), ask(), ask()])
  await ask()
  expect(walks).toBe(1)

  const tables = openTables(hub.payload)
  const now = new Date('2026-12-01T09:00:00.000Z')
  await tables.add('suppressions', [{ id: 'f'.repeat(64), reason: 'bounced', at: now, createdAt: now, updatedAt: now }])
  await ask()
  expect(walks, 'suppressed').toBe(2)
  const [subscription] = await tables.find('subscriptions', { state: 'active' }, { limit: 1, sort: 'id' })
  await tables.change('subscriptions', { id: subscription!.id as string }, { state: 'ended' })
  await ask()
  expect(walks, 'left').toBe(3)
  await hub.payload.update({ collection: 'subscribers', id: subscription!.subscriber as string, data: { role: 'head' } })
  await ask()
  expect(walks, 'of another role').toBe(4)
  await ask('schools')
  expect(walks, 'another bulletin').toBe(5)
})

it('a walk that failed is not kept', async () => {
  const failing = () => keptAudience(hub.payload, 'members', () => Promise.reject(new Error('The store is away.')))
  await expect(failing()).rejects.toThrow('away')
  expect(await keptAudience(hub.payload, 'members', async () => nobody)).toBe(nobody)
})
