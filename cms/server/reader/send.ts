import { createReadStream, closeSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import parseRange from 'range-parser'
import { isNoneMatch, isRangeStillValid } from '#cms/domain/http/etag.ts'
import type { Headers } from '#cms/domain/http/headers.ts'
import type { Body } from './bodies.ts'
import { plainPage, type PlainPage } from './plain-page.ts'

/** Headers that describe the body, and those that hold without one as well (a 304 carries only these). Flat lists of name and value. */
export type HeaderLists = { common: readonly string[]; content: readonly string[]; isRangeable: boolean }

/** Headers as a flat list of name and value, the form Node writes fastest. */
export const listOf = (headers: Headers): string[] => Object.entries(headers).flat()

/** Sends a body, or 304 when the client has it, or the one part that it asked for. Closes the body's file. */
export function sendBody(request: IncomingMessage, response: ServerResponse, body: Body, { common, content, isRangeable }: HeaderLists) {
  const { etag, size } = body
  if (isNoneMatch(request.headers['if-none-match'], etag)) {
    if (body.descriptor !== undefined) closeSync(body.descriptor)
    response.writeHead(304, [...common, 'etag', etag]).end()
    return
  }

  const { range } = request.headers
  const isPart =
    isRangeable &&
    range !== undefined &&
    request.method === 'GET' &&
    isRangeStillValid(request.headers['if-range'] as string | undefined, etag)
  const parts = isPart ? parseRange(size, range) : undefined
  if (parts === -1) {
    if (body.descriptor !== undefined) closeSync(body.descriptor)
    response.writeHead(416, [...common, 'content-range', `bytes */${size}`, 'content-length', '0']).end()
    return
  }

  const part = Array.isArray(parts) && parts.type === 'bytes' && parts.length === 1 ? parts[0] : undefined
  if (part === undefined) {
    response.writeHead(200, [...common, ...content, 'etag', etag, 'content-length', String(size)])
    pour(request, response, body, 0, size - 1)
  } else {
    const contentRange = `bytes ${part.start}-${part.end}/${size}`
    response.writeHead(206, [
      ...common,
      ...content,
      'etag',
      etag,
      'content-range',
      contentRange,
      'content-length',
      String(part.end - part.start + 1),
    ])
    pour(request, response, body, part.start, part.end)
  }
}

/** Sends the body of an error page: no tag, no parts. Closes the body's file. */
export function sendErrorBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Body,
  { common, content }: HeaderLists,
) {
  response.writeHead(status, [...common, ...content, 'content-length', String(body.size)])
  pour(request, response, body, 0, body.size - 1)
}

/** Sends one of the reader's own pages. */
export function sendPlainPage(response: ServerResponse, status: number, page: PlainPage, headers: Headers) {
  const bytes = Buffer.from(plainPage(page))
  response
    .writeHead(status, listOf({ ...headers, 'content-type': 'text/html; charset=utf-8', 'content-length': String(bytes.length) }))
    .end(bytes)
}

/** Writes the bytes from `start` to `end`, both included. */
function pour(request: IncomingMessage, response: ServerResponse, body: Body, start: number, end: number) {
  if (body.descriptor === undefined) {
    response.end(start === 0 && end === body.size - 1 ? body.bytes : body.bytes.subarray(start, end + 1))
  } else if (request.method === 'HEAD') {
    closeSync(body.descriptor)
    response.end()
  } else {
    // A broken connection ends the pipeline; the length in the header tells the client that bytes are missing.
    pipeline(createReadStream('', { fd: body.descriptor, start, end, highWaterMark: 128 * 1024 }), response, () => {})
  }
}
