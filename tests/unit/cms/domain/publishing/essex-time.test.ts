import { describe, expect, test } from 'vitest'
import { clockChangeNote, fromEssexTime } from '#cms/domain/publishing/essex-time.ts'

const minute = 60 * 1000
const at = (wallClock: string) => fromEssexTime(wallClock)?.toISOString()

/** The last Sunday of March and of October, when the clocks of the United Kingdom change at 01:00 UTC (Summer Time Order 2002). */
function clockChange(year: number, month: 3 | 10): number {
  const last = new Date(Date.UTC(year, month - 1, 31, 1))
  return last.getTime() - last.getUTCDay() * 24 * 60 * minute
}
const years = [2026, 2027, 2028, 2029, 2030]
const changes = years.map((year) => [clockChange(year, 3), clockChange(year, 10)] as const)
const isSummer = (instant: number) => changes.some(([spring, autumn]) => instant >= spring && instant < autumn)
const wallClockAt = (instant: number) => new Date(instant + (isSummer(instant) ? 60 * minute : 0)).toISOString().slice(0, 16)

describe('a time in Essex', () => {
  test('is UTC in winter and an hour ahead in summer', () => {
    expect(at('2026-11-23T09:00')).toBe('2026-11-23T09:00:00.000Z')
    expect(at('2026-07-01T09:00')).toBe('2026-07-01T08:00:00.000Z')
    expect(at('2026-07-01T00:30')).toBe('2026-06-30T23:30:00.000Z')
    expect(at('2028-02-29T23:59')).toBe('2028-02-29T23:59:00.000Z')
  })

  test('is right at every half hour from 2026 to 2030', () => {
    const start = Date.UTC(2026, 0, 1)
    const end = Date.UTC(2031, 0, 1)
    const wrong: string[] = []
    const seen = new Set<string>()
    for (let instant = start; instant < end; instant += 30 * minute) {
      const wallClock = wallClockAt(instant)
      // Of a time that comes twice the first is meant, so the second says nothing new.
      if (!seen.has(wallClock) && fromEssexTime(wallClock)?.getTime() !== instant) wrong.push(wallClock)
      seen.add(wallClock)
    }
    expect(wrong).toEqual([])
    expect(seen.size).toBe((end - start) / (30 * minute) - years.length * 2)
  }, 20_000)

  test.each(years)('that the clocks skip in spring %i counts as an hour later', (year) => {
    const spring = clockChange(year, 3)
    const day = new Date(spring).toISOString().slice(0, 10)
    expect(at(`${day}T00:59`)).toBe(new Date(spring - minute).toISOString())
    expect(at(`${day}T01:00`)).toBe(new Date(spring).toISOString())
    expect(at(`${day}T01:30`)).toBe(at(`${day}T02:30`))
    expect(at(`${day}T01:59`)).toBe(at(`${day}T02:59`))
    expect(at(`${day}T02:00`)).toBe(new Date(spring).toISOString())
  })

  test.each(years)('that comes twice in autumn %i is the first of the two', (year) => {
    const autumn = clockChange(year, 10)
    const day = new Date(autumn).toISOString().slice(0, 10)
    expect(at(`${day}T00:59`)).toBe(new Date(autumn - 61 * minute).toISOString())
    expect(at(`${day}T01:00`)).toBe(new Date(autumn - 60 * minute).toISOString())
    expect(at(`${day}T01:59`)).toBe(new Date(autumn - minute).toISOString())
    expect(at(`${day}T02:00`)).toBe(new Date(autumn + 60 * minute).toISOString())
  })
})

test('a time in a night when the clocks change is explained, and no other', () => {
  expect(clockChangeNote('2027-03-28T01:30')).toBe('The clocks go forward that night, so 01:30 does not come. It counts as 02:30.')
  expect(clockChangeNote('2027-10-31T01:30')).toBe('The clocks go back that night, so 01:30 comes twice. The first is meant.')
  for (const wallClock of [
    '2027-03-28T00:59',
    '2027-03-28T02:00',
    '2027-10-31T00:59',
    '2027-10-31T02:00',
    '2027-07-01T01:30',
    '',
    '2027-02-30T01:30',
  ])
    expect(clockChangeNote(wallClock), wallClock).toBeNull()
})

test.each([
  '',
  'soon',
  '2026-11-23',
  '2026-11-23 09:00',
  '2026-11-23T9:00',
  '2026-11-23T09:00:00',
  '2026-11-23T09:00Z',
  ' 2026-11-23T09:00',
  '2026-11-23T09:00\n',
  '2026-13-01T09:00',
  '2026-00-10T09:00',
  '2026-02-29T09:00',
  '2026-04-31T09:00',
  '2026-11-00T09:00',
  '2026-11-23T24:00',
  '2026-11-23T09:60',
  '0026-11-23T09:00',
  '-2026-11-23T09:00',
  '٢٠٢٦-11-23T09:00',
])('%j is no time', (text) => {
  expect(fromEssexTime(text)).toBeNull()
})
