import { createHash } from 'node:crypto'
import { openLedger } from '#cms/adapters/ledger/open-ledger.ts'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { createCallPace } from '#cms/adapters/mail/call-pace.ts'
import { openSharedTurns } from '#cms/adapters/mail/shared-turns.ts'
import { resendBatchSender } from '#cms/adapters/mail/resend-batch.ts'
import { createLinks } from '#cms/adapters/subscribers/links.ts'
import { sendBatches } from '#cms/jobs/send-bulletins/send-batches.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { keepLedgers } from '#cms/jobs/send-bulletins/keep-ledgers.ts'
import { testClock } from '../../../scripts/hub/test-clock.ts'
import { allApproved, aReadyBulletin, composerOf } from './a-bulletin.ts'
import { withKill, type KillPlan } from './kill-plan.ts'
import { openSendingStore, type SendingPlace } from './open-store.ts'
import type { TestList } from './subscribers.ts'

/** What a sender process is started with. */
export interface SenderOrders extends SendingPlace {
  baseUrl: string
  bulletinIds: string[]
  lists: TestList[]
  kill: KillPlan | null
  clockFile?: string | undefined
  leaseMs: number
  timeoutMs: number
}

// A process that sends for ever, as a worker does; it tells each round's calls, and when nothing is left.
const orders = JSON.parse(process.argv[2]!) as SenderOrders
const payload = await openSendingStore(orders)
const ledger = openLedger(payload)
const clock = orders.clockFile === undefined ? { now: () => new Date() } : testClock(orders.clockFile)
const hold = { current: async () => null }
const worker = `child-${process.pid}`
const composer = composerOf(new Map(orders.bulletinIds.map((id) => [id, aReadyBulletin(id, orders.lists)])))
const settings = { read: async () => ({ canaries: [], addressDays: 365 }) }
const tools = { store: ledger, composer, approvals: allApproved, settings, hold, clock, newId: () => crypto.randomUUID() }
const pace = createCallPace()
pace.share(openSharedTurns(openTables(payload), 'provider'))
const sender = withKill(
  {
    ledger,
    sender: resendBatchSender({ apiKey: 're_double', baseUrl: orders.baseUrl, webhookSecret: undefined } as never, orders.timeoutMs),
    pace,
    hold,
    links: createLinks({ siteUrl: 'https://hub.example', secret: 'a secret of tests, long enough' }),
    clock,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    chance: () => Math.random(),
    worker,
    leaseMs: orders.leaseMs,
  },
  orders.kill,
)
process.send!({ state: 'started' })
for (;;) {
  await prepareSendings(tools, worker)
  await keepLedgers(tools)
  const { calls } = await sendBatches(sender, new AbortController().signal)
  const isOver = (await ledger.inStates(['freezing', 'scheduled', 'sending'])).length === 0
  process.send!({ state: isOver ? 'over' : 'round', calls })
  await new Promise((resolve) => setTimeout(resolve, isOver ? 200 : 50))
}
