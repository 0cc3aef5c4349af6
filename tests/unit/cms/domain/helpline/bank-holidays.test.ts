import { expect, test } from 'vitest'
import { bankHolidays } from '#cms/domain/helpline/bank-holidays.ts'

/** As gov.uk/bank-holidays lists them for England and Wales. */
const published: Record<number, string> = {
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

test.each(Object.entries(published))('the bank holidays of England in %s are those that the government lists', (year, days) => {
  expect(bankHolidays(Number(year)).toSorted()).toEqual(days.split(' ').map((day) => `${year}-${day}`))
})

test('when Christmas Day is a Sunday, Boxing Day keeps its Monday and Christmas moves to Tuesday', () => {
  expect(bankHolidays(2033).slice(-2)).toEqual(['2033-12-27', '2033-12-26'])
})

test('in every year there are eight different ones, none on a weekend', () => {
  for (let year = 2000; year < 2200; year += 1) {
    const days = bankHolidays(year)
    expect(new Set(days).size, String(year)).toBe(8)
    const weekend = days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))
    expect(weekend, String(year)).toEqual([])
    expect(
      days.every((day) => day.startsWith(`${year}-`)),
      String(year),
    ).toBe(true)
  }
})
