import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ResendDouble } from '#tests/support/doubles/resend.ts'
import { startResendProcess } from '#tests/support/doubles/start-resend-process.ts'
import { randomFrom } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'
import { expectOnce, killRounds, senderOf } from '#tests/support/sending/kill-rounds.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers } from '#tests/support/sending/subscribers.ts'

const seed = Math.floor(Math.random() * 1e9)
const kills = rounds(8, 100)
const people = 1400

let kit: SendingKit
let double: ResendDouble
beforeAll(async () => {
  kit = await openSendingKit()
  await addSubscribers(kit.payload, manySubscribers(people, ['practitioners', 'schools']))
  double = await startResendProcess({ keepsBodies: false, behaviour: { ratePerSecond: 50 } })
})
afterAll(async () => {
  await double?.close()
  await kit?.close()
})

test(`two senders at once share the work, and nobody gets two copies`, async () => {
  const sendingId = await kit.start()
  const senders = [senderOf(kit, double), senderOf(kit, double)]
  await Promise.all(senders.map(({ over }) => over))
  expect(senders.every((sender) => sender.calls() > 0)).toBe(true)
  await Promise.all(senders.map((sender) => sender.kill()))
  await expectOnce(kit, double, sendingId, 'two senders')
  expect((await kit.rowsOf(sendingId)).filter(({ state }) => state === 'accepted')).toHaveLength(people)
}, 240_000)

test(
  `killed at every step and at any instant, with a provider that drops connections and answers late, every row is taken once (seed ${seed}, ${kills} kills)`,
  async () => {
    const chances = { seed, cutBefore: 0.05, cutAfter: 0.08, cutMiddle: 0.05, takeAndFail: 0.04, serverFault: 0.04, slow: 0.1, slowMs: 400 }
    await double.change({ chances })
    try {
      expect(await killRounds(kit, double, kills, randomFrom(seed), `seed ${seed}`)).toBe(kills)
    } finally {
      await double.change({ chances: null })
    }
  },
  kills * 60_000,
)
