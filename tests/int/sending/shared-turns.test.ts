import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { openSharedTurns } from '#cms/adapters/mail/shared-turns.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'

const start = Date.parse('2026-12-01T12:00:00Z')
const apart = 210

let kit: SendingKit
let now = start
beforeAll(async () => {
  kit = await openSendingKit()
})
afterAll(async () => kit?.close())

/** The turns as one more process sees them. */
const process = (account: string) => openSharedTurns(openTables(kit.payload), account, () => now)

test('of many who want the same turn one has it, and the others hear when it began', async () => {
  const takes = await Promise.all(Array.from({ length: 12 }, () => process('many').take(0, apart)))
  expect(takes.filter((answer) => answer === null)).toHaveLength(1)
  now += 150
  expect(await process('many').take(0, apart)).toBe(150)
  now += 60
  const next = await Promise.all(Array.from({ length: 12 }, () => process('many').take(0, apart)))
  expect(next.filter((answer) => answer === null)).toHaveLength(1)
})

test('a turn that was taken a little late leaves the next where it was', async () => {
  expect(await process('late').take(15, apart)).toBeNull()
  now += apart - 15
  expect(await process('late').take(0, apart)).toBeNull()
})

test('accounts are apart, and a call without a turn counts', async () => {
  const [one, other] = [process('one'), process('other')]
  expect(await one.take(0, apart)).toBeNull()
  expect(await other.take(0, apart)).toBeNull()
  now += 200
  one.mark()
  const lastOf = async () => (await openTables(kit.payload).find('job-claims', { id: 'pace:one' }))[0]?.at
  await expect.poll(lastOf).toEqual(new Date(now))
  now += 100
  expect(await process('one').take(0, apart)).toBe(100)
})

test('a clock that was set back keeps nobody waiting', async () => {
  expect(await process('clock').take(0, apart)).toBeNull()
  now -= 60 * 60 * 1000
  expect(await process('clock').take(0, apart)).toBeNull()
  expect(await process('clock').take(0, apart)).toBe(0)
  now += 60 * 60 * 1000
})

test('the rate that one has seen is known to those who begin within a minute', async () => {
  const one = process('rates')
  expect(await process('rates').rate()).toBeNull()
  one.saw({ limit: 2, windowMs: 1000 })
  await expect.poll(() => process('rates').rate()).toEqual({ limit: 2, windowMs: 1000 })
  now += 1000
  one.saw({ limit: 10, windowMs: 1000 })
  await expect.poll(() => process('rates').rate()).toEqual({ limit: 10, windowMs: 1000 })
  now += 61_000
  expect(await process('rates').rate()).toBeNull()
  one.saw({ limit: 10, windowMs: 1000 })
  await expect.poll(() => process('rates').rate()).toEqual({ limit: 10, windowMs: 1000 })
})
