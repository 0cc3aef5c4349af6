import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { Headers } from '#cms/domain/http/headers.ts'

/** Headers that belong to one connection. RFC 9110 7.6.1. */
const connectionOnly = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** What a client could use to pass for someone else, in any spelling that some server believes. */
const claimsOfOrigin =
  /^(x-forwarded(-.*)?|forwarded|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip|fastly-client-ip)$/

/** Headers that tell a stranger what runs here. */
const boasts = ['server', 'x-powered-by']

const namedBy = (connection: string | undefined) => (connection ?? '').split(',').map((name) => name.trim().toLowerCase())

/** The headers of a request as they go on to the CMS: without those of the connection and without claims of origin. */
export function requestHeaders(headers: IncomingHttpHeaders, forwarded: Headers): OutgoingHttpHeaders {
  // The reader has answered `Expect: 100-continue` itself.
  const dropped = new Set([...connectionOnly, ...namedBy(headers.connection), 'expect'])
  const kept = Object.entries(headers).filter(([name]) => !dropped.has(name) && !claimsOfOrigin.test(name))
  return {
    ...Object.fromEntries(kept),
    // Without it Node would send the chunks of a GET or DELETE as a bare stream.
    ...(headers['transfer-encoding'] !== undefined && { 'transfer-encoding': 'chunked' }),
    ...forwarded,
  }
}

/** The headers of an answer as they go back, a flat list: without those of the connection, and with each of `floor` that is missing. */
export function responseHeaders(rawHeaders: readonly string[], floor: Headers): string[] {
  const pairs = Array.from({ length: rawHeaders.length / 2 }, (_, index) => [rawHeaders[2 * index]!, rawHeaders[2 * index + 1]!] as const)
  const connection = pairs.filter(([name]) => name.toLowerCase() === 'connection').map(([, value]) => value)
  const dropped = new Set([...connectionOnly, ...boasts, ...namedBy(connection.join())])
  const kept = pairs.filter(([name]) => !dropped.has(name.toLowerCase()))
  const names = new Set(kept.map(([name]) => name.toLowerCase()))
  const missing = Object.entries(floor).filter(([name]) => !names.has(name))
  return [...kept, ...missing].flat()
}
