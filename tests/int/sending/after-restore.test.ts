import { afterAll, beforeAll, expect, test } from 'vitest'
import { afterRestore } from '#cms/adapters/ledger/after-restore.ts'
import { journalled } from '#cms/adapters/ledger/sendings-journal.ts'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { startSending } from '#cms/jobs/send-bulletins/actions/start-sending.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { aReadyBulletin } from '#tests/support/sending/a-bulletin.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers } from '#tests/support/sending/subscribers.ts'

let kit: SendingKit
const now = new Date()
const inAWeek = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000)

beforeAll(async () => {
  kit = await openSendingKit()
  await addSubscribers(kit.payload, manySubscribers(250, ['practitioners']))
})
afterAll(() => kit?.close())

const states = async (sending: string) =>
  Object.fromEntries(
    Map.groupBy(await kit.rowsOf(sending), ({ state }) => state)
      .entries()
      .map(([state, rows]) => [state, rows.length]),
  )
const facts = async (sending: string) => (await kit.ledger.facts(sending))!

test('what may have gone out since a backup is unconfirmed, and nothing goes on by itself', async () => {
  const [list] = kit.lists
  const underWay = await kit.start([list!])
  const planned = await kit.start([list!], inAWeek)
  await prepareSendings(kit.tools, 'worker')
  await prepareSendings(kit.tools, 'worker')
  const freezing = await kit.start([list!])
  expect([(await facts(underWay)).state, (await facts(planned)).state, (await facts(freezing)).state]).toEqual([
    'sending',
    'scheduled',
    'freezing',
  ])

  // A call had begun when the backup was made, so its body was fixed.
  const batch = (await kit.ledger.claim('worker', new Date(), 1000))!
  await kit.ledger.fix(batch.batchId, 'worker', { key: 'a-key', bodyDigest: 'a-digest', firstAttemptAt: now })

  expect(await afterRestore(kit.payload, kit.dataDir, new Date())).toEqual({ sendings: 3, rows: 250 })
  expect(await states(underWay)).toEqual({ unconfirmed: 250 })
  expect(await states(planned), 'its time has not come, so nothing of it has gone').toEqual({ waiting: 250 })
  for (const [sending, state] of [
    [underWay, 'waiting'],
    [planned, 'waiting'],
    [freezing, 'stopped'],
  ] as const)
    expect(await facts(sending)).toMatchObject({ state, stateReason: expect.stringContaining('restored') })

  await prepareSendings(kit.tools, 'worker')
  expect(await kit.ledger.claim('worker', new Date(Date.now() + 60_000), 1000)).toBeNull()
  expect(await kit.ledger.openBatches(underWay)).toBe(0)
})

test('what was started since the backup is known to have been, so that nobody sends it again by pressing Send', async () => {
  const tools = { ...kit.tools, store: journalled(kit.ledger, kit.dataDir) }
  kit.bulletins.set('since', aReadyBulletin('since', kit.lists))
  const answer = await startSending(tools, { bulletinId: 'since', digest: 'digest-1' })
  expect(answer.ok).toBe(true)
  expect((await startSending(tools, { bulletinId: 'since', digest: 'digest-1' })).ok, 'pressed twice').toBe(false)
  // The backup does not know it.
  await openTables(kit.payload).remove('sendings', { bulletin: 'since' })

  await afterRestore(kit.payload, kit.dataDir, new Date())
  const [back] = await kit.ledger.ofBulletin('since')
  expect(back).toMatchObject({ state: 'stopped', stateReason: expect.stringContaining('after the backup'), kind: 'issue' })
  expect(await kit.ledger.ofBulletin('since'), 'and the one that was refused does not come back').toHaveLength(1)
  expect(await startSending(tools, { bulletinId: 'since', digest: 'digest-1' })).toMatchObject({ ok: false })
})
