import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { webHeaders } from '#cms/server/cms/web-headers.ts'

/**
 * Payload's REST without Next: the same `handleEndpoints` that Next's route calls, on Node's own request and response. It has no admin
 * pages.
 */
export function restHandler(config: Promise<SanitizedConfig> | SanitizedConfig) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? 'GET'
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const answer = await handleEndpoints({
      config,
      request: new Request(new URL(request.url ?? '/', `http://${request.headers.host}`), {
        method,
        headers: webHeaders(request),
        ...(hasBody && { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' }),
      }),
    })
    const cookies = answer.headers.getSetCookie()
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'set-cookie'))
    response.writeHead(answer.status, { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies }) })
    response.end(Buffer.from(await answer.arrayBuffer()))
  }
}
