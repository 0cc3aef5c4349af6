import { Resend, type CreateBatchOptions } from 'resend'
import { outcomeOfReply, type BatchReply } from '#cms/domain/delivery/outcome-of-reply.ts'
import { seenRate } from '#cms/domain/delivery/seen-rate.ts'
import type { Env } from '#cms/env.ts'
import type { BatchSender, Message } from '#cms/jobs/send-bulletins/ports.ts'

/** A call that is not answered by then is given up; whether it was taken is not known. Milliseconds. */
const usualTimeoutMs = 60_000

/** The body is made in one way only: the provider compares it when a key comes again. */
const asSent = ({ rowId, from, to, replyTo, subject, html, text, headers }: Message): CreateBatchOptions[number] => ({
  from,
  to,
  ...(replyTo !== undefined && { replyTo }),
  subject,
  html,
  text,
  headers: { ...headers },
  tags: [{ name: 'row', value: rowId }],
})

/** Hands batches to Resend, 100 mails a call. Rows that it finds unsound are refused singly; the rest goes out. */
export function resendBatchSender({ apiKey, baseUrl }: Env['resend'], timeoutMs: number = usualTimeoutMs): BatchSender {
  const resend = new Resend(apiKey, { baseUrl })
  return {
    batchSize: 100,
    send: async (key, messages, now, signal) => {
      const rowIds = messages.map(({ rowId }) => rowId)
      const timeout = AbortSignal.timeout(timeoutMs)
      const options = {
        idempotencyKey: key,
        batchValidation: 'permissive' as const,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      }
      // The SDK hands errors back; what it throws all the same leaves open what the provider did.
      const reply: BatchReply = await resend.batch.send(messages.map(asSent), options).catch((error: unknown) => ({
        data: null,
        error: { name: 'application_error', statusCode: null, message: String(error) },
        headers: null,
      }))
      const rate = seenRate(reply.headers, Number(reply.error?.statusCode ?? 200), now)
      return { outcome: outcomeOfReply(reply, rowIds, now), rate }
    },
  }
}
