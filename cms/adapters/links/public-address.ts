import { BlockList, isIP } from 'node:net'

const kept = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  kept.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  kept.addSubnet(network, prefix, 'ipv6')

/** True for an address that belongs to anybody's public site: not of this machine, of a network behind it, or of many at once. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isPublicAddress(mapped)
  return family !== 0 && !kept.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
