import { describe, expect, it } from 'vitest'
import { readSendingTime } from '#cms/domain/approval/sending-time.ts'

const now = new Date('2026-11-23T12:00:00Z')
const at = (text: unknown) => {
  const time = readSendingTime(text, now)
  return time.ok ? time.at.toISOString() : time.message
}

describe('the time at which a bulletin is to go', () => {
  it.each([undefined, null, ''])('is now when nothing is said (%s)', (nothing) => expect(at(nothing)).toBe(now.toISOString()))

  it('is wall time in Essex, summer time heeded, or an instant with its zone', () => {
    expect(at('2026-12-01T09:00')).toBe('2026-12-01T09:00:00.000Z')
    expect(at('2027-06-01T09:00')).toBe('2027-06-01T08:00:00.000Z')
    expect(at('2026-12-01T09:00:00Z')).toBe('2026-12-01T09:00:00.000Z')
    expect(at('2026-12-01T09:00:00+02:00')).toBe('2026-12-01T07:00:00.000Z')
  })

  it('is not in the past, but for the moments that a form stays open', () => {
    expect(at('2026-11-23T11:59')).toBe('2026-11-23T11:59:00.000Z')
    expect(at('2026-11-23T11:50')).toMatch(/^at: this time is over/)
    expect(at('1999-01-01T00:00')).toMatch(/^at: this time is over/)
  })

  it('is within twelve months', () => {
    expect(at('2027-11-23T12:00')).toBe('2027-11-23T12:00:00.000Z')
    expect(at('2028-01-01T09:00')).toMatch(/twelve months/)
  })

  it.each(['tomorrow', '2026-02-31T09:00', '2027-02-31T09:00:00Z', '2026-12-01', '2026-12-01T25:00', '2026-12-01T09:00+99:00', 42, {}, []])(
    'is asked for again when %j was given',
    (nonsense) => expect(at(nonsense)).toMatch(/^at: write a time/),
  )
})
