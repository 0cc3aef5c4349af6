import { isIPv6 } from 'node:net'

/**
 * The network that a client's address counts as: an IPv4 address by itself, an IPv6 address by its first 64 bits, since whoever has one has
 * them all (RFC 6177). With `bits` 48 it counts as the whole of a site, which is what an office or a rented server is given.
 */
export function networkOf(address: string, bits: 48 | 64 = 64): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const groups = (part: string | undefined) => (part ? part.split(':').flatMap((group) => (group.includes('.') ? ['', ''] : [group])) : [])
  const [before, after] = [groups(head), groups(tail)]
  const gap = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...gap, ...after]
    .slice(0, bits / 16)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
