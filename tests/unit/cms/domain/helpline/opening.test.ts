import { describe, expect, test } from 'vitest'
import { openingHoursSchema, weekdays, type OpeningHours } from '#content/schema/opening.ts'
import { bankHolidays } from '#cms/domain/helpline/bank-holidays.ts'
import { openingAt } from '#cms/domain/helpline/opening.ts'
import { randomFrom, type Random } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'

const minute = 60 * 1000
const day = 24 * 60 * minute
const working = weekdays.slice(0, 5)
const hours = (stretches: OpeningHours['stretches'], isClosedOnBankHolidays = false): OpeningHours => ({
  stretches,
  isClosedOnBankHolidays,
})
const office = hours([{ days: working, from: '08:45', until: '17:30' }], true)
const outOfHours = hours([
  { days: working, from: '00:00', until: '08:45' },
  { days: working, from: '17:30', until: '24:00' },
  { days: ['saturday', 'sunday'], from: '00:00', until: '24:00' },
])
const ask = (opening: OpeningHours, now: string) => openingAt(opening, new Date(now))

describe('whether a help line answers', () => {
  test('a line for day and night always answers and never turns', () => {
    expect(openingAt('always', new Date('2026-11-23T03:00:00.000Z'))).toEqual({ isOpen: true, since: undefined, turnsAt: undefined })
  })

  test('hours round the clock, every day, never turn either', () => {
    const opening = hours([{ days: [...weekdays], from: '00:00', until: '24:00' }])
    expect(ask(opening, '2026-10-25T00:30:00.000Z')).toEqual({ isOpen: true, since: undefined, turnsAt: undefined })
  })

  test('office hours open and close to the minute, in winter and in summer', () => {
    expect(ask(office, '2026-11-23T08:44:59.999Z')).toMatchObject({ isOpen: false, turnsAt: '2026-11-23T08:45:00.000Z' })
    expect(ask(office, '2026-11-23T08:45:00.000Z')).toEqual({
      isOpen: true,
      since: '2026-11-23T08:45:00.000Z',
      turnsAt: '2026-11-23T17:30:00.000Z',
    })
    expect(ask(office, '2026-07-01T07:45:00.000Z')).toMatchObject({ isOpen: true, turnsAt: '2026-07-01T16:30:00.000Z' })
    expect(ask(office, '2026-11-23T17:30:00.000Z')).toEqual({
      isOpen: false,
      since: '2026-11-23T17:30:00.000Z',
      turnsAt: '2026-11-24T08:45:00.000Z',
    })
  })

  test('a night of two stretches that meet at midnight is one', () => {
    expect(ask(outOfHours, '2026-11-23T23:59:00.000Z')).toEqual({
      isOpen: true,
      since: '2026-11-23T17:30:00.000Z',
      turnsAt: '2026-11-24T08:45:00.000Z',
    })
    expect(ask(outOfHours, '2026-11-22T12:00:00.000Z')).toEqual({
      isOpen: true,
      since: '2026-11-20T17:30:00.000Z',
      turnsAt: '2026-11-23T08:45:00.000Z',
    })
  })

  test('a weekend over either change of the clocks keeps its times of day', () => {
    expect(ask(outOfHours, '2026-10-25T12:00:00.000Z')).toMatchObject({
      since: '2026-10-23T16:30:00.000Z',
      turnsAt: '2026-10-26T08:45:00.000Z',
    })
    expect(ask(outOfHours, '2027-03-28T12:00:00.000Z')).toMatchObject({
      since: '2027-03-26T17:30:00.000Z',
      turnsAt: '2027-03-29T07:45:00.000Z',
    })
  })

  test('an hour that the clocks skip does not come, one that they show twice comes twice', () => {
    const sunday = hours([{ days: ['sunday'], from: '01:15', until: '01:45' }])
    expect(ask(sunday, '2027-03-27T12:00:00.000Z')).toMatchObject({ isOpen: false, turnsAt: '2027-04-04T00:15:00.000Z' })
    expect(ask(sunday, '2026-10-25T00:50:00.000Z')).toEqual({
      isOpen: false,
      since: '2026-10-25T00:45:00.000Z',
      turnsAt: '2026-10-25T01:15:00.000Z',
    })
  })

  test('a line that rests on bank holidays rests over Christmas and Easter', () => {
    expect(ask(office, '2026-12-24T18:00:00.000Z').turnsAt).toBe('2026-12-29T08:45:00.000Z')
    expect(ask(office, '2027-03-26T12:00:00.000Z')).toEqual({
      isOpen: false,
      since: '2027-03-25T17:30:00.000Z',
      turnsAt: '2027-03-30T07:45:00.000Z',
    })
  })

  test('a line that rests on bank holidays alone turns months ahead', () => {
    const opening = hours([{ days: [...weekdays], from: '00:00', until: '24:00' }], true)
    expect(ask(opening, '2026-11-23T12:00:00.000Z')).toEqual({
      isOpen: true,
      since: '2026-08-31T23:00:00.000Z',
      turnsAt: '2026-12-25T00:00:00.000Z',
    })
  })

  test('a line that stands in for others answers all through a bank holiday', () => {
    const standIn: OpeningHours = { ...outOfHours, isOpenAllDayOnBankHolidays: true }
    expect(ask(standIn, '2026-12-28T12:00:00.000Z')).toEqual({
      isOpen: true,
      since: '2026-12-24T17:30:00.000Z',
      turnsAt: '2026-12-29T08:45:00.000Z',
    })
  })

  test('a line of Fridays alone is closed for three weeks over Christmas', () => {
    const fridays = hours([{ days: ['friday'], from: '09:00', until: '12:00' }], true)
    expect(ask(fridays, '2026-12-18T12:00:00.000Z').turnsAt).toBe('2027-01-08T09:00:00.000Z')
  })
})

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The plain meaning of opening hours: look at the clock on the wall, then at the list. */
function answersAt({ stretches, isClosedOnBankHolidays, isOpenAllDayOnBankHolidays }: OpeningHours, instant: number): boolean {
  const now = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value])) as Record<string, string>
  const isHoliday = bankHolidays(Number(now.year)).includes(`${now.year}-${now.month}-${now.day}`)
  if (isHoliday && isClosedOnBankHolidays) return false
  if (isHoliday && isOpenAllDayOnBankHolidays) return true
  const time = `${now.hour}:${now.minute}`
  return stretches.some(({ days, from, until }) => days.some((name) => name === now.weekday!.toLowerCase()) && from <= time && time < until)
}

const two = (number: number) => String(number).padStart(2, '0')
const timeOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

function randomHours(random: Random): OpeningHours {
  const stretches = random
    .list(1, 5, () => {
      const step = random.pick([1, 15, 60, 480])
      const from = random.between(0, Math.floor(1439 / step)) * step
      const until = random.chance(0.3) ? 1440 : random.between(from + 1, 1440)
      return { days: weekdays.filter(() => random.chance(0.5)), from: timeOf(from), until: timeOf(until) }
    })
    .filter(({ days }) => days.length > 0)
  const atLeastOne = stretches.length > 0 ? stretches : hours([{ days: ['sunday'], from: '00:30', until: '02:30' }]).stretches
  const onHolidays = random.pick(['usual', 'closed', 'all day'])
  return { ...hours(atLeastOne, onHolidays === 'closed'), ...(onHolidays === 'all day' && { isOpenAllDayOnBankHolidays: true }) }
}

/** Days worth a look: both changes of the clocks, holidays, the turn of a year, and some that are nothing. */
const startDays = [
  '2026-10-24',
  '2027-03-27',
  '2026-12-24',
  '2027-03-25',
  '2026-12-31',
  '2027-12-26',
  '2028-02-28',
  '2026-08-29',
  '2026-07-08',
]

describe('against a look at the clock at every minute', () => {
  const seed = 20261123
  test.each(startDays)(`random hours agree for three days from %s (seed ${seed})`, (startDay) => {
    const random = randomFrom(seed + Date.parse(startDay) / day)
    for (let round = 0; round < rounds(8, 200); round += 1) {
      const opening = openingHoursSchema.parse(randomHours(random))
      const start = Date.parse(`${startDay}T00:00:00.000Z`)
      const minutes = Array.from({ length: 3 * 24 * 60 }, (_, index) => start + index * minute)
      const scan = minutes.map((instant) => answersAt(opening, instant))
      const said = JSON.stringify(opening)
      const turns = minutes.filter((_, index) => index > 0 && scan[index] !== scan[index - 1])
      for (let index = random.between(0, 20); index < minutes.length; index += random.between(1, 45)) {
        const instant = minutes[index]! + random.between(0, minute - 1)
        const at = `${said} at ${new Date(instant).toISOString()}`
        const { isOpen, since, turnsAt } = openingAt(opening, new Date(instant))
        expect(isOpen, at).toBe(scan[index])
        const next = turns.find((turn) => turn > instant)
        const last = turns.findLast((turn) => turn <= instant)
        if (next !== undefined) expect(turnsAt, at).toBe(new Date(next).toISOString())
        else expect(Date.parse(turnsAt ?? '2999-01-01') >= minutes.at(-1)! + minute, at).toBe(true)
        if (last !== undefined) expect(since, at).toBe(new Date(last).toISOString())
        else expect(Date.parse(since ?? '1999-01-01') <= start, at).toBe(true)
      }
    }
  })
})
