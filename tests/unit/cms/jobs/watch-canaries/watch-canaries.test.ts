import { expect, test } from 'vitest'
import type { WatchedCopy } from '#cms/domain/delivery/canary-alarm.ts'
import type { CanaryWatch } from '#cms/jobs/watch-canaries/ports.ts'
import { watchCanaries } from '#cms/jobs/watch-canaries/watch-canaries.ts'

const now = new Date('2026-11-23T12:00:00Z')
const copyOf = (sendingId: string): WatchedCopy => ({
  sendingId,
  bulletinId: `${sendingId}-bulletin`,
  title: 'Winter news',
  address: 'watch@example.org',
  acceptedAt: new Date('2026-11-23T10:30:00Z'),
  report: null,
})

/** A watch over these sendings. Mail about those in `unwritable` cannot be sent. */
function aWatch(sendingIds: string[], unwritable: string[] = []) {
  const claimed = new Set<string>()
  const told: string[] = []
  const watch: CanaryWatch = {
    undelivered: async () => sendingIds.map(copyOf),
    claim: async (sendingId) => !claimed.has(sendingId) && Boolean(claimed.add(sendingId)),
    tell: async ({ sendingId }) => {
      if (unwritable.includes(sendingId)) throw new Error('no mail')
    },
    told: async (sendingId) => void told.push(sendingId),
  }
  return { watch, told }
}

test('of each sending those who publish are told once, however often it is looked at', async () => {
  const { watch, told } = aWatch(['one', 'two'])
  expect(await watchCanaries(watch, now)).toBe(2)
  expect(await watchCanaries(watch, now)).toBe(0)
  expect(told).toEqual(['one', 'two'])
})

test('a mail that cannot be sent does not keep the others back, is not taken for told, and is said', async () => {
  const { watch, told } = aWatch(['one', 'two'], ['one'])
  await expect(watchCanaries(watch, now)).rejects.toThrow(/1 alarms .* no mail/)
  expect(told).toEqual(['two'])
})
