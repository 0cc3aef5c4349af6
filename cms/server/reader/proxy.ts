import { Agent, request as requestUpstream, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import type { Headers } from '#cms/domain/http/headers.ts'
import type { Forwarded } from './forwarded.ts'
import { requestHeaders, responseHeaders } from './hop-by-hop.ts'

/** Why the CMS gave no answer: it is not there (refused, reset), or nothing came from it for too long. */
export type NoAnswer = 'away' | 'silent'

/** What passing requests on needs. */
type ProxyOptions = {
  forwarded: (request: IncomingMessage) => Forwarded
  /** Longest silence of the CMS, in milliseconds. */
  silenceMs: number
}

/** Where one request goes. */
type Passage = {
  port: number
  /** Path and query, without scheme and host: an absolute address must not choose where the CMS looks. */
  target: string
  /** Headers for the answer, each where the answer lacks it. */
  floor: Headers
  /** Answers in place of the CMS; the head of the response has not been sent. */
  onNoAnswer: (why: NoAnswer) => void
}

/** Passes requests on to a port of this machine. */
export type Proxy = {
  /** Streams the request there and the answer back. */
  pass(request: IncomingMessage, response: ServerResponse, passage: Passage): void
  close(): void
}

const isSafe = (method: string | undefined) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/** A streaming proxy: what it cannot know it does not decide (body limits, methods, redirects are the CMS's). */
export function createProxy({ forwarded, silenceMs }: ProxyOptions): Proxy {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 })

  function pass(request: IncomingMessage, response: ServerResponse, passage: Passage, isRepeat = false): void {
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
    // A kept connection may close just as it is used again: only what can be repeated goes that way.
    const isRepeatable = !hasBody && isSafe(request.method) && !isRepeat
    const upstream = requestUpstream({
      host: '127.0.0.1',
      port: passage.port,
      method: request.method,
      path: passage.target,
      // "close" would let the CMS cut off a body that it refuses, and its answer would be lost with it.
      headers: { ...requestHeaders(request.headers, forwarded(request)), connection: 'keep-alive' },
      agent: isRepeatable ? agent : false,
      timeout: silenceMs,
    })
    let why: NoAnswer = 'away'

    // What is left of a body is read and thrown away: a client that is cut off while it sends never sees the answer.
    const letGo = () => void request.unpipe(upstream).resume()

    upstream.on('timeout', () => {
      why = 'silent'
      upstream.destroy(new Error('The CMS was silent for too long.'))
    })
    upstream.on('response', (answer) => {
      const headers = responseHeaders(answer.rawHeaders, passage.floor)
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, headers)
      // An answer that breaks off breaks the connection, so that the client does not take it for whole.
      pipeline(answer, response, letGo)
    })
    upstream.on('error', () => {
      letGo()
      if (response.headersSent || response.destroyed) return
      if (isRepeatable && upstream.reusedSocket && why === 'away') return pass(request, response, passage, true)
      passage.onNoAnswer(why)
    })
    response.once('close', () => {
      if (!response.writableFinished) upstream.destroy()
    })

    // The reader's own limit on silent connections must not cut off an answer that the CMS is still working on.
    request.socket.setTimeout(silenceMs + 10_000)
    if (hasBody) request.pipe(upstream)
    else upstream.end()
  }

  return {
    pass: (request, response, passage) => pass(request, response, passage),
    close: () => agent.destroy(),
  }
}
