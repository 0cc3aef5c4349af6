import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendToTheRest } from '#cms/jobs/send-bulletins/actions/send-again.ts'
import { stopSending } from '#cms/jobs/send-bulletins/actions/steer-sending.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import type { SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import { noon } from '#tests/support/sending/rehearsal.ts'
import { scriptedSender, workOnce } from '#tests/support/sending/scripted-sender.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers } from '#tests/support/sending/subscribers.ts'

let kit: SendingKit
beforeAll(async () => {
  kit = await openSendingKit()
  await addSubscribers(kit.payload, manySubscribers(603, ['practitioners']))
  kit.clock.set(noon)
})
afterAll(async () => kit?.close())

/** Stops a sending, as an officer does, when a method of the store is about to be called for the n-th time. */
function stoppingAt(store: SendingStore, id: string, method: 'addRows' | 'addBatches' | 'endFreezing', time: number): SendingStore {
  let times = 0
  const real = store[method] as (...args: unknown[]) => Promise<unknown>
  const stopping = async (...args: unknown[]) => {
    times += 1
    if (times === time) expect(await stopSending(kit.tools, { sendingId: id, personName: 'Ann' })).toMatchObject({ ok: true })
    return real(...args)
  }
  return { ...store, [method]: stopping }
}

test.each([
  ['addRows', 2],
  ['addBatches', 1],
  ['endFreezing', 1],
] as const)(
  'stopped while recipients are written down, at %s (%i), nothing goes out, and not to a part of them either',
  async (method, time) => {
    const id = await kit.start()
    await prepareSendings({ ...kit.tools, store: stoppingAt(kit.ledger, id, method, time) }, 'worker')
    const sender = scriptedSender()
    await workOnce(kit, sender)
    expect(sender.calls).toHaveLength(0)
    expect(await kit.ledger.facts(id)).toMatchObject({ state: 'stopped', stateReason: 'Stopped by Ann.' })
    const rest = await sendToTheRest(kit.tools, { sendingId: id })
    expect(rest).toMatchObject({ ok: false, words: expect.stringContaining('before everybody was written down') as string })
  },
)

test('a bulletin that is gone before its recipients were written down ends its sending, and says why', async () => {
  const id = await kit.start()
  kit.bulletins.clear()
  await prepareSendings(kit.tools, 'worker')
  const facts = (await kit.ledger.facts(id))!
  expect([facts.state, facts.finishedAt]).toEqual(['stopped', noon])
  expect(facts.stateReason).toContain('The bulletin is gone.')
  expect(await kit.rowsOf(id)).toEqual([])
})
