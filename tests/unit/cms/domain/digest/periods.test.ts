import { expect, test } from 'vitest'
import { duePeriods } from '#cms/domain/digest/periods.ts'

const newestPeriod = (frequency: 'weekly' | 'monthly', now: Date) => duePeriods(frequency, now).at(-1)!
const at = (frequency: 'weekly' | 'monthly', now: string) => {
  const { day, from, dueAt } = newestPeriod(frequency, new Date(now))
  return [day, from.toISOString(), dueAt.toISOString()]
}

test('the weekly digest is due on Monday at eight in Essex, in winter and in summer', () => {
  expect(at('weekly', '2026-12-07T07:59:59Z')).toEqual(['2026-11-30', '2026-11-23T08:00:00.000Z', '2026-11-30T08:00:00.000Z'])
  expect(at('weekly', '2026-12-07T08:00:00Z')).toEqual(['2026-12-07', '2026-11-30T08:00:00.000Z', '2026-12-07T08:00:00.000Z'])
  expect(at('weekly', '2026-12-13T23:00:00Z')[0]).toBe('2026-12-07')
  expect(at('weekly', '2027-03-29T07:00:00Z'), 'the clocks went forward the day before').toEqual([
    '2027-03-29',
    '2027-03-22T08:00:00.000Z',
    '2027-03-29T07:00:00.000Z',
  ])
})

test('the monthly digest is due on the first day on which people work', () => {
  for (const [month, day] of [
    ['2026-12', '2026-12-01'],
    ['2027-01', '2027-01-04'],
    ['2027-05', '2027-05-04'],
    ['2026-08', '2026-08-03'],
    ['2029-04', '2029-04-03'],
    ['2028-01', '2028-01-04'],
  ] as const)
    expect(at('monthly', `${month}-20T12:00:00Z`)[0], month).toBe(day)
})

test('every instant is told by one digest and no other', () => {
  for (const frequency of ['weekly', 'monthly'] as const) {
    let last = newestPeriod(frequency, new Date('2026-01-05T12:00:00Z'))
    for (let day = 1; day < 1500; day += 1) {
      const next = newestPeriod(frequency, new Date(Date.parse('2026-01-05T12:00:00Z') + day * 24 * 60 * 60 * 1000))
      if (next.day !== last.day) expect(next.from, next.day).toEqual(last.dueAt)
      last = next
    }
  }
})

test('a hub that stood still for weeks finds every digest that it missed, one after the other', () => {
  const weekly = duePeriods('weekly', new Date('2026-11-04T12:00:00Z'))
  expect(
    weekly.map(({ day }) => day),
    'the clocks went back on 25 October',
  ).toEqual(['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02'])
  expect(duePeriods('monthly', new Date('2027-02-10T12:00:00Z')).map(({ day }) => day)).toEqual(['2026-12-01', '2027-01-04', '2027-02-01'])
  for (const periods of [weekly, duePeriods('monthly', new Date('2027-04-01T12:00:00Z'))])
    for (const [place, { from }] of periods.slice(1).entries()) expect(from).toEqual(periods[place]!.dueAt)
})
