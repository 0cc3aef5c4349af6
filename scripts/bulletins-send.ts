import './production.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { holdAfterStart } from '#cms/adapters/hold/hold-at-start.ts'
import { afterRestore } from '#cms/adapters/ledger/after-restore.ts'
import { createObjectionJournal } from '#cms/adapters/subscribers/journal.ts'
import { reapplyJournal } from '#cms/adapters/subscribers/reapply-journal.ts'
import { env } from '#cms/env.ts'
import { keepLedgers } from '#cms/jobs/send-bulletins/keep-ledgers.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { sendBatches } from '#cms/jobs/send-bulletins/send-batches.ts'
import { command, type CommandTools } from './command/command.ts'
import { loadContent } from './hub/load-content.ts'
import { officerToolsOf } from './hub/officer-tools.ts'
import { openPayload } from './hub/open-hub.ts'
import { senderToolsOf } from './hub/sender-tools.ts'
import { testClock } from './hub/test-clock.ts'
import { listenForStop } from './start/stop-signal.ts'

const step = 'Sending what is due'

/** Sends until nothing is due; what came of each sending that was under way. */
async function sendWhatIsDue({ report, say }: CommandTools) {
  const settings = env()
  const stop = listenForStop()
  const clock = settings.testClock === undefined ? { now: () => new Date() } : testClock(settings.testClock)
  const payload = await openPayload(settings)
  await reapplyJournal(payload, createObjectionJournal(settings.dataDir), clock.now())
  await holdAfterStart(payload, settings, clock.now(), () => afterRestore(payload, settings.dataDir, clock.now()))
  const tools = officerToolsOf(payload, settings, clock, await loadContent(payload, settings.siteUrl))
  const sender = senderToolsOf({ payload }, tools)
  const held = await tools.hold.current()
  if (held) say(`Everything that leaves is held: ${held.reason}`)

  report.step(step)
  const seen = new Set<string>()
  for (;;) {
    for (const { sendingId } of await tools.store.inStates(['freezing', 'sending'])) seen.add(sendingId)
    await prepareSendings(tools, sender.worker)
    for (const { sendingId } of await tools.store.inStates(['sending'])) seen.add(sendingId)
    await sendBatches(sender, stop.signal)
    await prepareSendings(tools, sender.worker)
    const open = await tools.store.inStates(['freezing', 'sending'])
    if (open.length === 0 || stop.signal.aborted) break
    // Batches that wait for their next try, or that another sender holds.
    report.progress(step, seen.size - open.length, seen.size)
    await sleep(500)
  }
  await keepLedgers(tools)
  const sendings = []
  for (const sendingId of seen) {
    const facts = await tools.store.facts(sendingId)
    const { states, watched } = await tools.store.counts(sendingId, clock.now())
    if (facts) sendings.push({ sendingId, title: facts.title, state: facts.state, reason: facts.stateReason, rows: states, watched })
  }
  report.done(step, sendings.length === 0 ? 'nothing was due' : `${sendings.length} ${sendings.length === 1 ? 'sending' : 'sendings'}`)
  await payload.destroy()
  return { held: held?.reason ?? null, sendings }
}

await command({
  name: 'bulletins:send',
  help: `npm run bulletins:send: sends every bulletin that is due, and says what came of it.

A running hub sends by itself; this is for a hub that is stopped, and for cron. Run beside a hub it shares the work: nobody gets two copies.
Nothing leaves during a hold. Ctrl-C ends it after the calls that are under way; what is left is sent the next time.
Exits with 1 when mail was refused or nobody can know whether it was taken: the ledger in the admin says of whom.`,
  run: async (tools) => {
    const result = await sendWhatIsDue(tools)
    for (const { title, state, reason, rows } of result.sendings) {
      const counts = Object.entries(rows).map(([name, count]) => `${count} ${name}`)
      tools.say(`${title}: ${state}${reason ? ` (${reason})` : ''}; ${counts.join(', ') || 'nobody'}`)
    }
    const failed = result.sendings.filter(({ rows, watched }) =>
      [rows, watched].some((of) => (of.rejected ?? 0) + (of.unconfirmed ?? 0) > 0),
    )
    // What was done is printed all the same.
    if (failed.length > 0) process.once('exit', () => void (process.exitCode = 1))
    return result
  },
})
