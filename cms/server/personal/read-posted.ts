import type { IncomingMessage } from 'node:http'
import { smallBodyOf } from '#cms/server/cms/answer.ts'
import type { SentValues } from '#cms/server/public/public-form.ts'

/**
 * The fields that were posted behind a personal link, whichever way: mail programs that unsubscribe for their reader send
 * `multipart/form-data` too (RFC 8058, 3.2), and some say nothing of length or type. @throws RangeError when it is larger than 16 KB.
 */
export async function readPosted(request: IncomingMessage): Promise<SentValues> {
  const body = await smallBodyOf(request)
  const type = request.headers['content-type'] ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) return Object.fromEntries(new URLSearchParams(body))
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => new FormData())
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
