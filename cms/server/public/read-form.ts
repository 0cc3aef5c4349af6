import type { IncomingMessage } from 'node:http'
import { smallBodyOf } from '#cms/server/cms/answer.ts'
import type { SentValues } from './public-form.ts'

/** Most bytes of a form. */
const mostBytes = 16_384

/** Why a body cannot be read, to be said as it is. */
export interface Unreadable {
  status: 400 | 411 | 413 | 415
  title: string
  message: string
}

const tooLarge: Unreadable = {
  status: 413,
  title: 'This is too long to be sent',
  message: 'The form takes up to 16 KB. Go back, where what you typed is still there, shorten it and send it again.',
}
const notRead: Unreadable = {
  status: 400,
  title: 'This could not be read',
  message: 'Send the fields of the form as texts, in the form’s own way or as a JSON object.',
}

/** What was read: the fields, or why there are none. */
export type ReadForm = { values: SentValues } | { unreadable: Unreadable }

function readJson(text: string): ReadForm {
  try {
    const value: unknown = JSON.parse(text)
    const fields = value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : null
    const isReadable = fields?.every(([, part]) => typeof part === 'string')
    return fields && isReadable ? { values: Object.fromEntries(fields) as SentValues } : { unreadable: notRead }
  } catch {
    return { unreadable: notRead }
  }
}

/** Reads the fields of a form, posted by a page or as JSON. What is too large, or says not how large it is, never gets into memory. */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const { 'content-type': type = '', 'content-length': length = '0', 'transfer-encoding': coding } = request.headers
  if (coding !== undefined)
    return { unreadable: { ...notRead, status: 411, message: 'Say how long the body is: send it with Content-Length.' } }
  if (Number(length) > mostBytes) return { unreadable: tooLarge }
  switch (type.toLowerCase().split(';')[0]?.trim()) {
    case 'application/json':
      return readJson(await smallBodyOf(request))
    case 'application/x-www-form-urlencoded':
      return { values: Object.fromEntries(new URLSearchParams(await smallBodyOf(request))) }
    default:
      return { unreadable: { ...notRead, status: 415, message: 'Send the form as application/x-www-form-urlencoded or application/json.' } }
  }
}
