import { readFileSync } from 'node:fs'
import { acceptedMails, type AcceptedMail, type AcceptedMails } from './accepted.ts'
import type { Call } from './call.ts'
import { fateOf } from './fate.ts'
import { keptKeys, type KeptKeys } from './kept-keys.ts'
import type { Behaviour, ResendOptions } from './options.ts'
import { faultPlan, type FaultPlan } from './pick-fault.ts'
import { rateWindow, type RateState } from './rate-window.ts'
import { eventOf, webhookSender, type WebhookSender } from './webhooks.ts'

/** Everything a double knows. */
export interface ResendState {
  apiKey: string
  webhookSecret: string
  domains: readonly string[] | undefined
  now(): Date
  behaviour: Required<Behaviour>
  mails: AcceptedMails
  keys: KeptKeys
  calls: Call[]
  faults: FaultPlan
  webhooks: WebhookSender
  countCall(): RateState
  /** Sends what will be reported of a mail that was taken. */
  reportFate(mail: AcceptedMail): void
}

const usual: Required<Behaviour> = { ratePerSecond: 10, dailyQuota: null, monthlyQuota: null, latencyMs: 0, chances: null, webhook: null }

/** A double's state at its start. */
export function resendState(options: ResendOptions): ResendState {
  const { testClock, webhookSecret = `whsec_${Buffer.from('the secret of the double').toString('base64')}` } = options
  const now = () => (testClock === undefined ? new Date() : new Date(readFileSync(testClock, 'utf8').trim()))
  const behaviour = { ...usual, ...options.behaviour }
  const faults = faultPlan()
  faults.chances(behaviour.chances)
  const webhooks = webhookSender(webhookSecret)
  return {
    apiKey: options.apiKey ?? 're_double',
    webhookSecret,
    domains: options.domains,
    now,
    behaviour,
    mails: acceptedMails(now, options.keepsBodies ?? true),
    keys: keptKeys(now),
    calls: [],
    faults,
    webhooks,
    countCall: rateWindow(() => behaviour.ratePerSecond),
    reportFate: (mail) => {
      if (behaviour.webhook === null) return
      for (const [step, { type, more }] of fateOf(mail.to[0] ?? '').entries())
        // A second apart, so that their own times tell their order.
        webhooks.send(eventOf(mail, type, new Date(now().getTime() + step * 1000), more), behaviour.webhook)
    },
  }
}
