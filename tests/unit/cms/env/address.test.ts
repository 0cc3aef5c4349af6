import { expect, test } from 'vitest'
import { addressOf, isLoopbackHost, isMailAddress } from '#cms/env/address.ts'

test.each(['127.0.0.1', '127.8.9.1', '::1', '[::1]', 'localhost', 'LOCALHOST', 'x.localhost', '::ffff:127.0.0.1'])(
  '%s is this machine',
  (host) => {
    expect(isLoopbackHost(host)).toBe(true)
  },
)

test.each([
  '0.0.0.0',
  '::',
  '10.0.0.1',
  '128.0.0.1',
  'localhost.example.org',
  'notlocalhost',
  '127.0.0.1.example.org',
  '::ffff:10.0.0.1',
  '',
])('%s may be another machine', (host) => {
  expect(isLoopbackHost(host)).toBe(false)
})

test('an address can be typed into a browser', () => {
  expect([addressOf('127.0.0.1', 3000), addressOf('::1', 3000), addressOf('::', 80), addressOf('hub.local', 80)]).toEqual([
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'http://localhost',
    'http://hub.local',
  ])
})

test('a mail address cannot smuggle a second one or a header', () => {
  expect(["o'brien+x@example.co.uk", 'a@b.org'].map(isMailAddress)).toEqual([true, true])
  expect(['a@b.org,c@d.org', 'a@b.org\r\nBcc: c@d.org', 'a b@c.org', '<a@b.org>', 'a@@b.org', 'a@b'].map(isMailAddress)).toEqual(
    Array(6).fill(false),
  )
})
