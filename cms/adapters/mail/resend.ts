import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Resend } from 'resend'
import { seenRate } from '#cms/domain/delivery/seen-rate.ts'
import { nextTryAfterMs } from '#cms/domain/delivery/sign-in-retry.ts'
import type { Env } from '#cms/env.ts'
import { providerPace } from './call-pace.ts'
import type { SendMail } from './mail.ts'

const timeoutMs = 15_000

/** Says in reports that a mail is this hub's own, and no bulletin. */
const tags = [{ name: 'mail', value: 'single' }]

/**
 * Sends single mails through Resend: sign-in, opt-in, alarms. They never wait for bulletins, only for each other: bulletins give way, and when
 * they have used up the rate they stay away until the mail is tried again, under one key, so that it arrives once. The SDK returns errors
 * instead of throwing them.
 */
export function resendSender({ apiKey, baseUrl }: Env['resend']): SendMail {
  const resend = new Resend(apiKey, { baseUrl })
  return async ({ from, to, subject, html, text }) => {
    const idempotencyKey = randomUUID()
    for (let tries = 1; ; tries += 1) {
      await providerPace.startFirst()
      const options = { idempotencyKey, signal: AbortSignal.timeout(timeoutMs) }
      const { error, headers } = await resend.emails.send({ from, to, subject, html, text, tags }, options)
      const now = new Date()
      const rate = error ? undefined : seenRate(headers, 200, now)
      if (rate) providerPace.saw(rate)
      if (!error) return
      const waitMs = nextTryAfterMs({ status: error.statusCode ?? null, headers }, tries, Math.random(), now)
      if (waitMs === null)
        throw new Error(`The mail provider did not take the mail: ${error.name}. Check RESEND_API_KEY and MAIL_FROM, or try again later.`)
      if (error.statusCode === 429) providerPace.keepFree(waitMs)
      else await wait(waitMs)
    }
  }
}
