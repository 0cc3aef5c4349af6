import { expect, test } from 'vitest'
import { canaryAlarms, watchedSince, type WatchedCopy } from '#cms/domain/delivery/canary-alarm.ts'

const now = new Date('2026-11-23T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const copy = (changes: Partial<WatchedCopy> = {}): WatchedCopy => ({
  sendingId: 'sending-1',
  bulletinId: 'bulletin-1',
  title: 'Winter news',
  address: 'watch@example.org',
  acceptedAt: minutesAgo(60),
  report: null,
  ...changes,
})

test('an hour without a word raises an alarm that names mailbox and bulletin, a minute less does not', () => {
  expect(canaryAlarms([copy({ acceptedAt: minutesAgo(59) })], now)).toEqual([])
  const [alarm] = canaryAlarms([copy()], now)
  expect(alarm).toMatchObject({ sendingId: 'sending-1', addresses: ['watch@example.org'], acceptedAt: minutesAgo(60) })
  expect(alarm?.words).toMatch(/“Winter news” for watch@example.org has not been reported/)
})

test('a delivered copy raises none, a delayed one is waited for', () => {
  expect(canaryAlarms([copy({ report: 'delivered' }), copy({ report: 'delayed', acceptedAt: minutesAgo(30) })], now)).toEqual([])
  expect(canaryAlarms([copy({ report: 'delayed' })], now)).toHaveLength(1)
})

test.each(['bounced', 'failed', 'suppressed', 'complained'] as const)('a copy that %s raises it at once', (report) => {
  expect(canaryAlarms([copy({ report, acceptedAt: minutesAgo(1) })], now)[0]?.words).toContain(`(${report})`)
})

test('a sending has one alarm for all of its mailboxes, and the newest sending stands first', () => {
  const alarms = canaryAlarms(
    [
      copy({ address: 'b@example.org', acceptedAt: minutesAgo(70) }),
      copy({ address: 'a@example.org', acceptedAt: minutesAgo(75) }),
      copy({ sendingId: 'sending-2', acceptedAt: minutesAgo(65) }),
    ],
    now,
  )
  expect(alarms.map(({ sendingId, addresses }) => [sendingId, addresses])).toEqual([
    ['sending-2', ['watch@example.org']],
    ['sending-1', ['a@example.org', 'b@example.org']],
  ])
  expect(alarms[1]?.words).toMatch(/^Copies of .* for a@example.org, b@example.org have not/)
  expect(alarms[1]?.acceptedAt).toEqual(minutesAgo(75))
})

test('after a week an alarm is history', () => {
  expect(canaryAlarms([copy({ acceptedAt: minutesAgo(7 * 24 * 60 + 1) })], now)).toEqual([])
  expect(watchedSince(now)).toEqual(minutesAgo(7 * 24 * 60))
})
