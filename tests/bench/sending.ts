import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createCallPace } from '#cms/adapters/mail/call-pace.ts'
import { resendBatchSender } from '#cms/adapters/mail/resend-batch.ts'
import { startSending } from '#cms/jobs/send-bulletins/actions/start-sending.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { sendBatches } from '#cms/jobs/send-bulletins/send-batches.ts'
import { sendingProgress } from '#cms/jobs/send-bulletins/progress.ts'
import { aReadyBulletin } from '#tests/support/sending/a-bulletin.ts'
import { startResendProcess } from '#tests/support/doubles/start-resend-process.ts'
import { scriptedSender, senderTools } from '#tests/support/sending/scripted-sender.ts'
import { openSendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, manySubscribers, type TestList } from '#tests/support/sending/subscribers.ts'
import { say, spread } from './figures.ts'

// Figures of sending: `node tests/bench/sending.ts [recipients of the large list]`. Against the provider's double, and without a provider.

const many = Number(process.argv[2] ?? 100_000)
const kit = await openSendingKit()
const { signal } = new AbortController()
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
/** As large as the reference bulletin's mail. */
const paragraph =
  '<p style="margin:0 0 16px;font:16px/1.5 Arial,sans-serif">A few minutes in the last week can give them somebody to ring.</p>'
let busy = 0
/** Time on the clock; `busy` is then that of the processors, which tells more on a machine with other work. */
const took = async (work: () => Promise<unknown>) => {
  const [from, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  busy = (user + system) / 1000
  return performance.now() - from
}

let peak = 0
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20).unref()

try {
  console.log(`on ${kit.databaseUrl.startsWith('file:') ? 'SQLite' : 'MongoDB'}`)
  await addSubscribers(kit.payload, manySubscribers(1400, ['practitioners']))
  for (const rate of [2, 5, 10]) await atRate(rate)
  // By another process, so that this one's memory is that of the sending.
  const fill = fork(new URL('../support/sending/fill-child.ts', import.meta.url), [kit.databaseUrl, String(many)], { execArgv: [] })
  await once(fill, 'exit')
  await large()
} finally {
  await kit.close()
}
process.exit()

async function start(lists: readonly TestList[]): Promise<string> {
  const bulletinId = randomUUID()
  const ready = aReadyBulletin(bulletinId, lists)
  const templates = ready.templates.map(({ html, text, ...rest }) => ({
    ...{ ...rest, html: html + paragraph.repeat(160), text: text + 'A few minutes in the last week.\n'.repeat(160) },
  }))
  kit.bulletins.set(bulletinId, { ...ready, templates })
  const answer = await startSending(kit.tools, { bulletinId, digest: ready.digest })
  if (!answer.ok) throw new Error(answer.words)
  return answer.sendingId
}

async function atRate(rate: number): Promise<void> {
  const double = await startResendProcess({ keepsBodies: false, behaviour: { ratePerSecond: rate, latencyMs: 40 } })
  try {
    await start(kit.lists.slice(0, 1))
    await prepareSendings(kit.tools, 'bench')
    const pace = createCallPace()
    // As a hub that has called before: until then it does not know the rate.
    pace.saw({ limit: rate, windowMs: 1000 })
    const sender = resendBatchSender({ apiKey: double.apiKey, baseUrl: double.baseUrl, webhookSecret: undefined })
    const ms = await took(() => sendBatches({ ...senderTools(kit, sender), pace }, signal))
    const calls = await double.calls()
    const bound = (14 / rate) * 1000
    say(
      `1,400 recipients at ${rate} calls a second`,
      `${seconds(ms)} (processors: ${seconds(busy)}) with ${calls.length} calls; ${(((ms - bound) / bound) * 100).toFixed(1)} % over the ${seconds(bound)} of the limit`,
    )
    await prepareSendings(kit.tools, 'bench')
  } finally {
    await double.close()
  }
}

async function large(): Promise<void> {
  say('memory before', megabytes(process.memoryUsage.rss()))
  peak = 0
  const stalls = monitorEventLoopDelay({ resolution: 5 })
  stalls.enable()
  const id = await start(kit.lists.slice(1))
  const freezing = await took(() => prepareSendings(kit.tools, 'bench'))
  say(
    `freezing ${many} recipients`,
    `${seconds(freezing)} (processors: ${seconds(busy)}); nothing else waited longer than ${(stalls.max / 1e6).toFixed(0)} ms`,
  )
  say('memory at its peak while freezing', megabytes(peak))

  const claims: number[] = []
  const counts: number[] = []
  const sender = scriptedSender()
  const tools = senderTools(kit, {
    ...sender,
    send: async (key, messages, now) => {
      const answer = await sender.send(key, messages, now)
      sender.calls.length = 0
      return answer
    },
  })
  const { claim } = tools.ledger
  const ledger: typeof tools.ledger = {
    ...tools.ledger,
    claim: async (...args) => {
      const from = performance.now()
      const batch = await claim(...args)
      claims.push(performance.now() - from)
      return batch
    },
  }
  stalls.reset()
  const watching = setInterval(() => {
    const from = performance.now()
    void sendingProgress(kit.tools, { sendingId: id, startedAt: new Date() }).then(() => counts.push(performance.now() - from))
  }, 1000)
  const sending = await took(() => sendBatches({ ...tools, ledger }, signal))
  clearInterval(watching)
  say(
    `handing over ${many} mails to a provider that answers at once`,
    `${seconds(sending)} (processors: ${seconds(busy)}); longest stall ${(stalls.max / 1e6).toFixed(0)} ms`,
  )
  say('claiming a batch meanwhile, its rows included', spread(claims))
  say('the figures of the delivery screen meanwhile', spread(counts))
  say('memory at its peak', megabytes(peak))
}
