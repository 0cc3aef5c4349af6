import { expect, it } from 'vitest'
import { hubNow, provideHubClock } from '#cms/adapters/payload/hub-clock.ts'

it('screens go by the clock of their own hub, and by the system’s without one', () => {
  const [rehearsed, other] = [{ config: { custom: {} } }, { config: { custom: {} } }]
  const winter = new Date('2027-01-04T08:00:00Z')
  provideHubClock(rehearsed, { now: () => winter })
  expect(hubNow(rehearsed)).toEqual(winter)
  expect(Math.abs(hubNow(other).getTime() - Date.now())).toBeLessThan(60_000)
})
