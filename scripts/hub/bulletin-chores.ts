import { openSentIssues } from '#cms/adapters/ledger/sent-issues.ts'
import { forgetErased } from '#cms/adapters/subscribers/erase.ts'
import { forgetUnconfirmed } from '#cms/adapters/subscribers/forget-unconfirmed.ts'
import { env } from '#cms/env.ts'
import { composeDigests } from '#cms/jobs/compose-digests/compose-digests.ts'
import { keepLedgers } from '#cms/jobs/send-bulletins/keep-ledgers.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { sendBatches } from '#cms/jobs/send-bulletins/send-batches.ts'
import type { Chore } from '#cms/jobs/work/work.ts'
import { officerToolsOf } from './officer-tools.ts'
import type { Hub } from './open-hub.ts'
import { senderToolsOf } from './sender-tools.ts'

const second = 1000
const minute = 60 * second

/**
 * The worker's rounds over bulletins. Preparing and sending are apart, so that a long sending does not keep the next one, or a hold, waiting.
 * Once `signal` is aborted no further call begins.
 */
export function bulletinChores({ payload, clock, publisher }: Pick<Hub, 'payload' | 'clock' | 'publisher'>, signal: AbortSignal): Chore[] {
  const tools = officerToolsOf(payload, env(), clock, publisher.content)
  const sender = senderToolsOf({ payload }, tools)
  const digestTools = { ...tools, issues: openSentIssues(payload, env().siteUrl), unwanted: new Set<string>() }
  return [
    { name: 'prepare bulletins', every: second, run: () => prepareSendings(tools, sender.worker) },
    { name: 'send bulletins', every: second, run: async () => void (await sendBatches(sender, signal)) },
    { name: 'ledgers', every: minute, run: () => keepLedgers(tools) },
    { name: 'digests', every: 5 * minute, run: async () => void (await composeDigests(digestTools)) },
    { name: 'erasures', every: 60 * minute, run: async () => void (await forgetErased(payload)) },
    { name: 'unconfirmed', every: 60 * minute, run: async () => void (await forgetUnconfirmed(payload, clock.now())) },
  ]
}
