import type { IncomingMessage, ServerResponse } from 'node:http'

/** Sends a page or a small file. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers })
  response.end(body)
}

/** Sends an error in the form of Payload's REST, which the admin understands. */
export function sendError(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify({ errors: [{ message }] }), headers)
}

/** Most bytes of a form. */
const largestForm = 16_384

/** The whole body of a request. @throws RangeError when it has more bytes than `most`, 16 KB unless told. */
export async function smallBodyOf(request: IncomingMessage, most = largestForm): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    pieces.push(piece as Buffer)
    size += (piece as Buffer).length
    if (size > most) throw new RangeError(`This is larger than ${most / 1024} KB.`)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** The fields of a form that was posted without script. @throws RangeError when it is larger than 16 KB. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await smallBodyOf(request))
}
