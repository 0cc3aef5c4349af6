import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { openLedger } from '#cms/adapters/ledger/open-ledger.ts'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { providerPace } from '#cms/adapters/mail/call-pace.ts'
import { openSharedTurns } from '#cms/adapters/mail/shared-turns.ts'
import { env } from '#cms/env.ts'
import type { OfficerTools } from '#cms/endpoints/bulletins/tools.ts'
import type { SenderTools } from '#cms/jobs/send-bulletins/ports.ts'
import type { Hub } from './open-hub.ts'

/** How long a claim is believed, in milliseconds: twice as long as a call to the provider can take. */
const leaseMs = 120_000

/** What hands over batches in this process, beside what the officer's actions work with. */
export function senderToolsOf({ payload }: Pick<Hub, 'payload'>, { sender, hold, links, clock }: OfficerTools): SenderTools {
  providerPace.share(openSharedTurns(openTables(payload), env().sendMode === 'outbox' ? 'outbox' : 'provider'))
  return {
    ...{ sender, hold, links, clock, leaseMs },
    ledger: openLedger(payload),
    pace: providerPace,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    chance: Math.random,
    worker: `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`,
  }
}
