import { Resend } from 'resend'
import type { Env } from '#cms/env.ts'
import type { SendMail } from './mail.ts'

/** Sends sign-in mail through Resend. The SDK returns errors instead of throwing them. */
export function resendSender({ apiKey, baseUrl }: Env['resend']): SendMail {
  const resend = new Resend(apiKey, { baseUrl })
  return async ({ from, to, subject, html, text }) => {
    const { error } = await resend.emails.send({ from, to, subject, html, text })
    if (error)
      throw new Error(`The mail provider did not take the mail: ${error.name}. Check RESEND_API_KEY and MAIL_FROM, or try again later.`)
  }
}
