import { randomUUID } from 'node:crypto'
import { bareAddress, type SentMail } from './mail-faults.ts'

/** A mail that the provider took. Taking one twice makes two of these. */
export interface AcceptedMail {
  id: string
  /** Its tag `row`. */
  row: string | null
  /** The idempotency key of its call. */
  key: string | null
  from: string
  /** Bare addresses. */
  to: string[]
  subject: string
  replyTo: string[]
  headers: Record<string, string>
  tags: Record<string, string>
  /** Empty when bodies are not kept. */
  html: string
  text: string
  /** By the double's clock. */
  acceptedAt: string
}

/** All mails that were taken, and how many the quotas still allow. */
export interface AcceptedMails {
  all: AcceptedMail[]
  take(mail: SentMail, key: string | null): AcceptedMail
  /** How many were taken on this day, and in this month, of the clock. */
  taken(): { day: number; month: number }
}

const listOf = (value: string | string[] | undefined): string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

/** An empty store of taken mails. */
export function acceptedMails(now: () => Date, keepsBodies: boolean): AcceptedMails {
  const all: AcceptedMail[] = []
  const counts = new Map<string, number>()
  const days = () => [now().toISOString().slice(0, 10), now().toISOString().slice(0, 7)] as const
  return {
    all,
    take: (mail, key) => {
      const tags = Object.fromEntries((mail.tags ?? []).map(({ name, value }) => [name, value]))
      const taken: AcceptedMail = {
        id: randomUUID(),
        row: tags.row ?? null,
        key,
        from: mail.from,
        to: listOf(mail.to).map((address) => bareAddress(address)!),
        subject: mail.subject,
        replyTo: listOf(mail.reply_to),
        headers: mail.headers ?? {},
        tags,
        html: keepsBodies ? (mail.html ?? '') : '',
        text: keepsBodies ? (mail.text ?? '') : '',
        acceptedAt: now().toISOString(),
      }
      all.push(taken)
      for (const period of days()) counts.set(period, (counts.get(period) ?? 0) + 1)
      return taken
    },
    taken: () => {
      const [day, month] = days()
      return { day: counts.get(day) ?? 0, month: counts.get(month) ?? 0 }
    },
  }
}
