import type { EmailAdapter } from 'payload'
import { isAllowed } from '#cms/domain/mail/allow-list.ts'
import { textOfHtml } from '#cms/domain/mail/text-of-html.ts'
import type { Env } from '#cms/env.ts'
import type { SendMail } from './mail.ts'
import { outboxFolder } from './outbox.ts'
import { resendSender } from './resend.ts'

const defaultFrom = 'Safeguarding hub <hub@localhost.invalid>'

/** The addresses of a message of Payload's, whatever form they have. */
function addressesOf(to: unknown): string[] {
  return (Array.isArray(to) ? to : [to]).flatMap((entry) => {
    if (typeof entry === 'string') return entry.split(',').map((part) => part.trim())
    return entry && typeof entry === 'object' && 'address' in entry ? [String(entry.address)] : []
  })
}

type MailSettings = Pick<Env, 'sendMode' | 'sendAllowList' | 'mailFrom' | 'resend' | 'dataDir'>

/** Mail of the CMS itself: invitations and password resets. In the mode outbox, and for addresses off the allow list, it becomes a file in the outbox. */
export function mailAdapter(settings: MailSettings): EmailAdapter {
  const outbox = outboxFolder(settings.dataDir)
  const provider = settings.sendMode === 'outbox' ? outbox : resendSender(settings.resend)
  const senderFor = (to: string[]): SendMail =>
    settings.sendMode === 'allow-list' && !to.every((address) => isAllowed(address, settings.sendAllowList)) ? outbox : provider

  return () => ({
    name: settings.sendMode === 'outbox' ? 'outbox' : 'resend',
    defaultFromAddress: 'hub@localhost.invalid',
    defaultFromName: 'Safeguarding hub',
    sendEmail: async (message) => {
      const html = String(message.html ?? message.text ?? '')
      const to = addressesOf(message.to)
      await senderFor(to)({
        from: settings.mailFrom ?? defaultFrom,
        to,
        subject: String(message.subject ?? ''),
        html,
        text: textOfHtml(html),
      })
    },
  })
}
