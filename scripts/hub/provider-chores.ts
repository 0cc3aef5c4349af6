import { openCanaryWatch } from '#cms/adapters/ledger/canaries.ts'
import { openReportLedger } from '#cms/adapters/ledger/reports.ts'
import { env } from '#cms/env.ts'
import { forgetOldMessages } from '#cms/jobs/take-reports/take-report.ts'
import { watchCanaries } from '#cms/jobs/watch-canaries/watch-canaries.ts'
import type { Chore } from '#cms/jobs/work/work.ts'
import type { Hub } from './open-hub.ts'

const minute = 60_000

/** The worker's rounds over what the mail provider reports, or should have reported. */
export function providerChores({ payload, clock }: Pick<Hub, 'payload' | 'clock'>): Chore[] {
  const watch = openCanaryWatch(payload, env().siteUrl)
  const reports = openReportLedger(payload)
  return [
    { name: 'canaries', every: minute, run: async () => void (await watchCanaries(watch, clock.now())) },
    { name: 'old reports', every: 60 * minute, run: () => forgetOldMessages(reports, clock.now()) },
  ]
}
