import { describe, expect, test } from 'vitest'
import { openingSentence, openingWords } from '#content/schema/opening-words.ts'
import type { Opening } from '#content/schema/opening.ts'

const hasComeBy = (now: string) => (instant: string) => Date.parse(now) >= Date.parse(instant)
const card = (opening: Opening, now: string) => openingWords(opening, hasComeBy(now))
const sentence = (opening: Opening, now: string) => openingSentence(opening, hasComeBy(now))
const until = (turnsAt: string) => ({ isOpen: true, turnsAt })
const closedUntil = (turnsAt: string) => ({ isOpen: false, turnsAt })
const monday = '2026-11-23T10:00:00.000Z'

describe('on a card', () => {
  test.each([
    [{ isOpen: true }, monday, 'Day and night'],
    [until('2026-11-23T17:30:00.000Z'), monday, 'Open now, until 5:30pm'],
    [until('2026-11-24T08:45:00.000Z'), '2026-11-23T18:00:00.000Z', 'Open now, until 8:45am'],
    [until('2026-11-30T09:00:00.000Z'), '2026-11-27T17:00:00.000Z', 'Open now, until Monday 9am'],
    [until('2026-12-25T00:00:00.000Z'), monday, 'Open now, until Thursday 24 December midnight'],
    [until('2026-11-24T00:00:00.000Z'), monday, 'Open now, until midnight'],
    [closedUntil('2026-11-30T08:45:00.000Z'), '2026-11-27T17:00:00.000Z', 'Opens Monday 8:45am'],
    [closedUntil('2026-11-23T12:00:00.000Z'), monday, 'Opens Monday midday'],
    [closedUntil('2027-01-08T09:00:00.000Z'), '2026-12-18T12:00:00.000Z', 'Opens Friday 8 January 9am'],
    [until('2026-07-01T16:30:00.000Z'), '2026-07-01T09:00:00.000Z', 'Open now, until 5:30pm'],
    [{ isOpen: false }, monday, 'Closed'],
  ])('%j at %s is "%s"', (opening, now, words) => {
    expect(card(opening, now)).toBe(words)
  })

  test('a week ahead the name of a day alone would mean the nearer one', () => {
    expect(card(closedUntil('2026-11-30T08:45:00.000Z'), '2026-11-24T08:45:00.000Z')).toBe('Opens Monday 8:45am')
    expect(card(closedUntil('2026-11-30T08:45:00.000Z'), '2026-11-24T08:44:00.000Z')).toBe('Opens Monday 30 November 8:45am')
  })

  test('a weekday line asks of nothing that comes at midnight, so its pages keep still overnight', () => {
    const asked: string[] = []
    openingWords(until('2026-11-23T17:30:00.000Z'), (instant) => asked.push(instant) > 0)
    openingWords(closedUntil('2026-11-24T08:45:00.000Z'), (instant) => asked.push(instant) > 0)
    expect(asked).toEqual(['2026-11-22T17:30:00.000Z', '2026-11-18T08:45:00.000Z'])
  })
})

describe('where it matters most', () => {
  test.each([
    [{ isOpen: true }, monday, 'Open now, day and night'],
    [until('2026-11-23T17:30:00.000Z'), monday, 'Open now, until 5:30pm today'],
    [until('2026-11-24T08:45:00.000Z'), '2026-11-23T18:00:00.000Z', 'Open now, until 8:45am on Tuesday'],
    [until('2026-11-24T08:45:00.000Z'), '2026-11-24T00:00:00.000Z', 'Open now, until 8:45am today'],
    [until('2026-11-24T00:00:00.000Z'), monday, 'Open now, until midnight today'],
    [closedUntil('2026-11-24T08:45:00.000Z'), '2026-11-23T23:59:59.999Z', 'Closed now, opens at 8:45am on Tuesday'],
    [closedUntil('2026-07-01T07:45:00.000Z'), '2026-06-30T23:00:00.000Z', 'Closed now, opens at 8:45am today'],
    [closedUntil('2026-07-01T07:45:00.000Z'), '2026-06-30T22:59:59.999Z', 'Closed now, opens at 8:45am on Wednesday'],
    [{ isOpen: false }, monday, 'Closed now'],
  ])('%j at %s is "%s"', (opening, now, words) => {
    expect(sentence(opening, now)).toBe(words)
  })

  test.each([
    ['2026-10-25T12:00:00.000Z', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25T00:30:00.000Z', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25T01:30:00.000Z', '2026-10-24T23:00:00.000Z'],
    ['2027-03-28T12:00:00.000Z', '2027-03-28T00:00:00.000Z'],
    ['2027-03-28T00:30:00.000Z', '2027-03-28T00:00:00.000Z'],
    ['2027-03-28T23:00:00.000Z', '2027-03-28T00:00:00.000Z'],
  ])('"today" begins at midnight in Essex on days on which the clocks change: %s', (turnsAt, midnight) => {
    const before = new Date(Date.parse(midnight) - 1).toISOString()
    expect(sentence(until(turnsAt), before)).not.toContain('today')
    expect(sentence(until(turnsAt), midnight)).toContain('today')
  })
})
