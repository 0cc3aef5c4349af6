import { describe, expect, test } from 'vitest'
import { networkOf } from '#cms/server/cms/network.ts'

describe('a client counts as', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:a:b:c:d', '2001:db8:0:1'],
    ['2001:db8:0:1::9', '2001:db8:0:1'],
    ['2001:0DB8:0000:0001::', '2001:db8:0:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0'],
    ['', ''],
    ['nonsense', 'nonsense'],
  ])('%s → %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test('its whole site, where a rented server must not count as thousands', () => {
    expect(networkOf('2001:db8:0:1:a::d', 48)).toBe(networkOf('2001:db8:0:ffff::9', 48))
    expect(networkOf('2001:db8:0:1::9', 48)).not.toBe(networkOf('2001:db8:1:1::9', 48))
    expect(networkOf('192.0.2.7', 48)).toBe('192.0.2.7')
  })
})
