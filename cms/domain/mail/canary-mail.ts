import type { CanaryAlarm } from '../delivery/canary-alarm.ts'
import { escapeHtml } from '../words/escape.ts'
import { momentText } from '../words/event-times.ts'
import { mailLink, plainMail } from './plain-mail.ts'

/** Tells those who publish that a bulletin does not seem to arrive. */
export function canaryMail({ title, words, acceptedAt, sendingId }: CanaryAlarm, siteUrl: string): { subject: string; html: string } {
  return {
    subject: `Not delivered within an hour: ${title.replace(/\s+/g, ' ')}`,
    html: plainMail(
      'A bulletin may not be arriving',
      escapeHtml(words),
      `The mail provider took it at ${momentText(acceptedAt.toISOString())}.`,
      mailLink(`${siteUrl}/admin/collections/sendings/${encodeURIComponent(sendingId)}`, 'See what became of each copy'),
    ),
  }
}
