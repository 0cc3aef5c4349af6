import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BatchOutcome } from '#cms/domain/delivery/outcome.ts'
import { keepLedgers } from '#cms/jobs/send-bulletins/keep-ledgers.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { hours, noon } from '#tests/support/sending/rehearsal.ts'
import { scriptedSender, workOnce } from '#tests/support/sending/scripted-sender.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers } from '#tests/support/sending/subscribers.ts'

const lost: BatchOutcome = { kind: 'unconfirmed', reason: 'The connection broke.' }

let kit: SendingKit
beforeAll(async () => {
  kit = await openSendingKit()
  await addSubscribers(kit.payload, manySubscribers(3, ['practitioners']))
})
beforeEach(() => kit.clock.set(noon))
afterAll(async () => kit?.close())

test('when the clock was set back by hours, a call without an answer is not repeated: nobody knows how old its key is', async () => {
  const sender = scriptedSender()
  sender.plan.push(lost)
  const id = await kit.start()
  kit.clock.set(hours(10))
  await workOnce(kit, sender)
  kit.clock.set(noon)
  await keepLedgers(kit.tools)
  await workOnce(kit, sender)
  expect(sender.calls).toHaveLength(1)
  expect((await kit.rowsOf(id)).map(({ state }) => state)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed'])
})

test('a claim that a wrong clock made far into the future keeps nobody waiting', async () => {
  const id = await kit.start()
  kit.clock.set(hours(5))
  const claim = await kit.ledger.claimFreezing(id, 'dead', hours(5), 60_000)
  kit.clock.set(noon)
  await prepareSendings(kit.tools, 'heir')
  expect([claim, (await kit.ledger.facts(id))?.state]).toEqual([true, 'freezing'])
  await keepLedgers(kit.tools)
  await prepareSendings(kit.tools, 'heir')
  expect((await kit.ledger.facts(id))?.state).toBe('sending')
})
