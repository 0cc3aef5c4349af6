import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BasePayload } from 'payload'
import { openLedger } from '#cms/adapters/ledger/open-ledger.ts'
import type { Clock } from '#cms/jobs/ports.ts'
import type { ReadyBulletin, SendingTools } from '#cms/jobs/send-bulletins/ports.ts'
import { startSending } from '#cms/jobs/send-bulletins/actions/start-sending.ts'
import type { LedgerRow } from '#cms/jobs/send-bulletins/store.ts'
import { newTestDatabase } from '../hub/database.ts'
import { allApproved, aReadyBulletin, composerOf } from './a-bulletin.ts'
import { openSendingStore, type SendingPlace } from './open-store.ts'
import { addLists, type TestList } from './subscribers.ts'

/** A store with lists, and everything to open sendings in it. */
export interface SendingKit extends SendingPlace {
  payload: BasePayload
  ledger: ReturnType<typeof openLedger>
  tools: SendingTools
  lists: TestList[]
  bulletins: Map<string, ReadyBulletin>
  /** The time that the tools read; the system's unless set. */
  clock: Clock & { set(now: Date | null): void }
  /** What holds everything, when something does. */
  hold: { reason: string | null }
  canaries: { address: string; addressHash: string }[]
  /** Starts a sending of a new bulletin to these lists (all of them unless named); its id. */
  start(lists?: readonly TestList[], at?: Date): Promise<string>
  rowsOf(sendingId: string): Promise<LedgerRow[]>
  close(): Promise<void>
}

const lists: TestList[] = [
  { id: 'practitioners', name: 'Practitioners’ bulletin', slug: 'practitioners' },
  { id: 'schools', name: 'Schools’ bulletin', slug: 'schools' },
]

/** Opens a store of its own for a test file, on SQLite or on the MongoDB of `TEST_MONGODB_URL`. */
export async function openSendingKit(): Promise<SendingKit> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-sending-'))
  const database = newTestDatabase(dataDir)
  const payload = await openSendingStore({ dataDir, databaseUrl: database.url })
  await addLists(payload, lists)
  const ledger = openLedger(payload)
  const bulletins = new Map<string, ReadyBulletin>()
  let fixed: Date | null = null
  const clock = { now: () => fixed ?? new Date(), set: (now: Date | null) => void (fixed = now) }
  const hold = { reason: null as string | null }
  const canaries: SendingKit['canaries'] = []
  const tools: SendingTools = {
    store: ledger,
    composer: composerOf(bulletins),
    approvals: allApproved,
    settings: { read: async () => ({ canaries, addressDays: 365 }) },
    hold: { current: async () => (hold.reason === null ? null : { since: clock.now(), reason: hold.reason }) },
    clock,
    newId: randomUUID,
  }
  return {
    ...{ dataDir, databaseUrl: database.url, payload, ledger, tools, lists, bulletins, clock, hold, canaries },
    start: async (to = lists, at) => {
      const bulletinId = randomUUID()
      bulletins.set(bulletinId, aReadyBulletin(bulletinId, to))
      const answer = await startSending(tools, { bulletinId, digest: 'digest-1', at })
      if (!answer.ok) throw new Error(answer.words)
      return answer.sendingId
    },
    rowsOf: async (sendingId) => {
      const all: LedgerRow[] = []
      for await (const page of ledger.rows(sendingId)) all.push(...page)
      return all
    },
    close: async () => {
      await payload.destroy()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
