import type { AcceptedMails, AcceptedMail } from './accepted.ts'
import type { Answer } from './kept-keys.ts'
import { mailFault, type SentMail } from './mail-faults.ts'

/** What a call may take, beside what is wrong with its mails. */
export interface CallLimits {
  domains: readonly string[] | undefined
  dailyQuota: number | null
  monthlyQuota: number | null
}

/** An answer, and the mails that were taken on the way to it. */
export interface Processed {
  answer: Answer
  taken: AcceptedMail[]
}

const refusal = (statusCode: number, name: string, message: string): Processed => ({
  answer: { status: statusCode, body: { statusCode, name, message } },
  taken: [],
})

function quotaRefusal(count: number, mails: AcceptedMails, { dailyQuota, monthlyQuota }: CallLimits): Processed | null {
  const { day, month } = mails.taken()
  if (monthlyQuota !== null && month + count > monthlyQuota)
    return refusal(429, 'monthly_quota_exceeded', 'You have reached your monthly email quota.')
  if (dailyQuota !== null && day + count > dailyQuota)
    return refusal(429, 'daily_quota_exceeded', 'You have reached your daily email quota.')
  return null
}

/** `POST /emails`. */
export function answerSingle(body: unknown, key: string | null, mails: AcceptedMails, limits: CallLimits): Processed {
  const fault = mailFault(body, limits.domains)
  if (fault) return refusal(fault.statusCode, fault.name, fault.message)
  const overQuota = quotaRefusal(1, mails, limits)
  if (overQuota) return overQuota
  const taken = mails.take(body as SentMail, key)
  return { answer: { status: 200, body: { id: taken.id } }, taken: [taken] }
}

/** `POST /emails/batch`: strict takes all or nothing, permissive takes what is sound and names the rest by its place. */
export function answerBatch(body: unknown, key: string | null, isPermissive: boolean, mails: AcceptedMails, limits: CallLimits): Processed {
  if (!Array.isArray(body) || body.length === 0) return refusal(422, 'validation_error', 'The body must be an array of emails.')
  if (body.length > 100) return refusal(422, 'validation_error', 'A batch has at most 100 emails.')
  const faults = body.map((mail) => mailFault(mail, limits.domains))
  // The account's own faults are no matter of single mails.
  const first = faults.find((fault) => fault && (!isPermissive || fault.statusCode === 403))
  if (first) return refusal(first.statusCode, first.name, first.message)
  const sound = body.filter((_mail, index) => faults[index] === null) as SentMail[]
  const overQuota = quotaRefusal(sound.length, mails, limits)
  if (overQuota) return overQuota
  const taken = sound.map((mail) => mails.take(mail, key))
  const data = taken.map(({ id }) => ({ id }))
  if (!isPermissive) return { answer: { status: 200, body: { data } }, taken }
  const errors = faults.flatMap((fault, index) => (fault ? [{ index, message: fault.message }] : []))
  return { answer: { status: 200, body: { data, errors } }, taken }
}
