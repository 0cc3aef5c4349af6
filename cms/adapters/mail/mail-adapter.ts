import type { EmailAdapter } from 'payload'
import type { Env } from '#cms/env.ts'
import { outboxFolder } from './outbox.ts'
import { resendSender } from './resend.ts'

/** One mail, ready to leave. */
export interface Mail {
  from: string
  to: string[]
  subject: string
  html: string
  text: string
}

/** Sends one mail, or throws an error that says why not. */
export type SendMail = (mail: Mail) => Promise<void>

const defaultFrom = 'Safeguarding hub <hub@localhost.invalid>'

const addressesOf = (to: unknown): string[] =>
  (Array.isArray(to) ? to : [to]).flatMap((entry) =>
    typeof entry === 'string' ? entry.split(',').map((part) => part.trim()) : entry && typeof entry === 'object' && 'address' in entry ? [String(entry.address)] : [],
  )

/** The text part of a mail of ours: its paragraphs without markup, links in full. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<title>.*?<\/title>/gs, '')
    .replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs, '$2: $1')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<\/p>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

type MailSettings = Pick<Env, 'sendMode' | 'sendAllowList' | 'mailFrom' | 'resend' | 'dataDir'>

/** True for an address that the allow list names, by itself or by its domain. */
export function isAllowed(address: string, allowList: readonly string[]): boolean {
  const plain = (/<([^>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase()
  return allowList.some((entry) => (entry.startsWith('@') ? plain.endsWith(entry) : plain === entry))
}

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
      await senderFor(to)({ from: settings.mailFrom ?? defaultFrom, to, subject: String(message.subject ?? ''), html, text: textOfHtml(html) })
    },
  })
}
