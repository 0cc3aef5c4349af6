import { z } from 'zod'
import { withoutMailAddresses } from '../log/redact.ts'
import type { BatchOutcome } from './outcome.ts'
import { retryAfterMs, type AnswerHeaders } from './seen-rate.ts'

/** What the provider's SDK hands back: it never throws. `statusCode` is null when no answer came. */
export interface BatchReply {
  data: unknown
  error: { name?: unknown; statusCode?: unknown; message?: unknown } | null
  headers: AnswerHeaders | null
}

const takenSchema = z.object({
  data: z.array(z.object({ id: z.string().min(1) })),
  errors: z.array(z.object({ index: z.int().min(0), message: z.string() })).nullish(),
})

/** When no answer says how long to wait, in milliseconds. */
const usualWaitMs = 1000
/** A call with the same key is still under way at the provider. */
const otherCallMs = 3000

/** One line of the provider's, without what could break out of a log or a page, and without the addresses of those it is about. */
const line = (text: unknown) =>
  withoutMailAddresses(String(text ?? ''))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)

/** Answers that refuse a call because of what is in it. 409s, 429s and answers that a gateway may give stand apart. */
const refusesBatch = [400, 413, 422]
/** Answers that every call gets until a person has mended something: key, sender, address of the interface, security (451). */
const refusesAccount = [401, 402, 403, 404, 405, 451]
const accountNames = ['invalid_from_address', 'daily_quota_exceeded', 'monthly_quota_exceeded', 'missing_api_key', 'invalid_api_key']

const remedies: Readonly<Record<string, string>> = {
  daily_quota_exceeded: 'Wait until tomorrow or have the quota raised, then resume.',
  monthly_quota_exceeded: 'Have the quota raised, then resume.',
  invalid_from_address: 'Check MAIL_FROM, then resume.',
  security_error: 'Ask the provider, then resume.',
  not_found: 'Check RESEND_BASE_URL, then resume.',
}

function takenOutcome(data: unknown, rowIds: readonly string[]): BatchOutcome {
  const taken = takenSchema.safeParse(data).data
  const errors = new Map(taken?.errors?.map(({ index, message }) => [index, message]))
  const fits = taken && errors.size === (taken.errors?.length ?? 0) && [...errors.keys()].every((index) => index < rowIds.length)
  if (!fits || taken.data.length + errors.size !== rowIds.length)
    return { kind: 'unconfirmed', reason: 'The provider took the batch, but its answer does not say which rows.' }
  // Only accepted mails have an id: taking out the refused places leaves both lists in the same order.
  const acceptedRows = rowIds.filter((_rowId, index) => !errors.has(index))
  return {
    kind: 'accepted',
    accepted: acceptedRows.map((rowId, index) => ({ rowId, providerId: taken.data[index]!.id })),
    rejected: [...errors].map(([index, message]) => ({ rowId: rowIds[index]!, reason: `The provider refused it: ${line(message)}` })),
  }
}

/**
 * What a reply to a batch means for its rows, in the order in which they were handed over. Only what Resend documents as a refusal counts as
 * one (https://resend.com/docs/api-reference/errors); a lost connection, a fault of the server and anything unknown is `unconfirmed`.
 */
export function outcomeOfReply({ data, error, headers }: BatchReply, rowIds: readonly string[], now: Date): BatchOutcome {
  if (error === null) return takenOutcome(data, rowIds)
  const { statusCode, message } = error
  const name = line(error.name)
  const said = `${line(message) || 'without a reason'} (${[statusCode ?? 'no answer', name].join(' ')})`
  const later = (waitMs: number): BatchOutcome => ({
    kind: 'retry-later',
    notBefore: new Date(now.getTime() + Math.max(waitMs, 1)),
    reason: `The provider asks to come again later: ${said}`,
  })
  const account: BatchOutcome = {
    kind: 'rejected',
    scope: 'account',
    reason: `The provider refuses this hub’s mail: ${said}. ${remedies[name] ?? 'Check RESEND_API_KEY and MAIL_FROM, then resume.'}`,
  }
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500)
    return { kind: 'unconfirmed', reason: `The provider may have taken it, or not: ${said}` }
  if (accountNames.includes(name) || refusesAccount.includes(statusCode)) return account
  if (statusCode === 429) return later(retryAfterMs(headers, now) ?? usualWaitMs)
  if (name === 'concurrent_idempotent_requests') return later(retryAfterMs(headers, now) ?? otherCallMs)
  if (name === 'invalid_idempotent_request')
    return { kind: 'unconfirmed', reason: `The provider has taken another body under this key, and may have sent that: ${said}` }
  if (refusesBatch.includes(statusCode))
    return { kind: 'rejected', scope: 'batch', reason: `The provider refused the batch: ${said}. Mend what it names, then send it anew.` }
  return { kind: 'unconfirmed', reason: `The provider may have taken it, or not: ${said}` }
}
