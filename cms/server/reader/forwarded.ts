import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddr from 'proxy-addr'

/** Who asks, by which scheme and for which host: what the CMS is told, and may believe. */
export type Forwarded = { 'x-forwarded-for': string; 'x-forwarded-proto': 'http' | 'https'; 'x-forwarded-host': string }

const hostName = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i

const firstOf = (header: string | string[] | undefined) =>
  String(header ?? '')
    .split(',')[0]!
    .trim()
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * Reads who asks. What a client says of itself counts only when the connection comes from one of `trustedProxies`
 * (as proxy-addr takes them); otherwise the connection itself does.
 */
export function createForwarded(trustedProxies: readonly string[]): (request: IncomingMessage) => Forwarded {
  const isTrusted = proxyAddr.compile([...trustedProxies])

  return (request) => {
    const socketAddress = request.socket.remoteAddress ?? '0.0.0.0'
    const { headers } = request
    const viaProxy = isTrusted(socketAddress, 0)
    const claimed = viaProxy ? proxyAddr(request, isTrusted) : socketAddress
    const claimedHost = viaProxy ? firstOf(headers['x-forwarded-host']) : ''
    const host = [claimedHost, headers.host ?? ''].find((name) => hostName.test(name))
    return {
      'x-forwarded-for': plainAddress(isIP(claimed) === 0 ? socketAddress : claimed),
      'x-forwarded-proto': viaProxy && firstOf(headers['x-forwarded-proto']).toLowerCase() === 'https' ? 'https' : 'http',
      'x-forwarded-host': host ?? 'localhost',
    }
  }
}
