import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ResendDouble } from '#tests/support/doubles/resend.ts'
import { startResendProcess } from '#tests/support/doubles/start-resend-process.ts'
import { expectOnce, senderOf } from '#tests/support/sending/kill-rounds.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers } from '#tests/support/sending/subscribers.ts'

const start = new Date('2026-12-01T09:00:00Z')
const people = 350
/** Of 350 people the last batch has 50, and any batch may be the first to go. */
const smallestBatch = 50

let kit: SendingKit
let double: ResendDouble
let clockFile: string
const setClock = (hours: number) => writeFile(clockFile, new Date(start.getTime() + hours * 60 * 60 * 1000).toISOString())

beforeAll(async () => {
  kit = await openSendingKit()
  clockFile = join(kit.dataDir, 'clock')
  await setClock(0)
  kit.clock.set(start)
  await addSubscribers(kit.payload, manySubscribers(people, ['practitioners', 'schools']))
  double = await startResendProcess({ keepsBodies: false, testClock: clockFile, behaviour: { ratePerSecond: null } })
})
afterAll(async () => {
  await double?.close()
  await kit?.close()
})

test('killed during a call and started again after the provider has forgotten its key: unconfirmed, and never sent again', async () => {
  const sendingId = await kit.start()
  const killed = senderOf(kit, double, { clockFile, kill: { step: 'after-reply', time: 1 } })
  await killed.ended
  const takenBefore = (await double.accepted()).length
  expect(takenBefore).toBeGreaterThan(0)

  await setClock(25)
  kit.clock.set(new Date(start.getTime() + 25 * 60 * 60 * 1000))
  const heir = senderOf(kit, double, { clockFile })
  await heir.over
  await heir.kill()
  await expectOnce(kit, double, sendingId, 'after 25 hours')
  const states = Map.groupBy(await kit.rowsOf(sendingId), ({ state }) => state)
  // What was under way is unknown; what had not begun goes out; nothing is guessed.
  expect(states.get('unconfirmed')?.length ?? 0).toBeGreaterThanOrEqual(smallestBatch)
  expect((states.get('unconfirmed')?.length ?? 0) + (states.get('accepted')?.length ?? 0)).toBe(people)
  expect((await kit.ledger.facts(sendingId))?.state).toBe('done')
})

test('killed during a call and started again while the provider knows its key: every row is taken once', async () => {
  const sendingId = await kit.start()
  await setClock(25)
  const killed = senderOf(kit, double, { clockFile, kill: { step: 'after-reply', time: 1 } })
  await killed.ended
  await setClock(25 + 22)
  const heir = senderOf(kit, double, { clockFile })
  await heir.over
  await heir.kill()
  await expectOnce(kit, double, sendingId, 'after 22 hours')
  expect((await kit.rowsOf(sendingId)).every(({ state }) => state === 'accepted')).toBe(true)
})
