import { describe, expect, test } from 'vitest'
import { publishedHelpline } from '#cms/domain/published/facts.ts'
import { openingOf, rawOpening } from '#cms/domain/published/opening.ts'
import type { OpeningHours } from '#content/schema/opening.ts'
import { rawDocuments } from '#tests/support/raw-documents.ts'

const office = { days: ['monday', 'friday'], from: '08:45', until: '17:30' }
const helpline = (opening: unknown) => publishedHelpline({ ...rawDocuments.helplines(), opening })
const faults = (opening: unknown) => {
  const result = helpline(opening)
  return result.ok ? [] : result.faults.map(({ field, message }) => `${field} ${message}`)
}

describe('the hours of a help line', () => {
  test('are none while they are not known, whatever stands in the hidden rows', () => {
    for (const opening of [undefined, null, {}, 'always', 7, { kind: 'unknown', stretches: [{ from: 'x' }] }, { kind: null }])
      expect(helpline(opening)).toMatchObject({ ok: true, value: expect.not.objectContaining({ opening: expect.anything() }) })
  })

  test('become what the contract says, without the ids of rows', () => {
    expect(helpline({ kind: 'always', stretches: [office] })).toMatchObject({ value: { opening: 'always' } })
    expect(helpline({ kind: 'hours', stretches: [{ id: 'row1', ...office }], bankHolidays: 'closed' })).toMatchObject({
      value: { opening: { stretches: [office], isClosedOnBankHolidays: true } },
    })
    expect(openingOf({ kind: 'hours', stretches: [{ id: 'row1', ...office }] }).opening).toEqual({
      stretches: [office],
      isClosedOnBankHolidays: false,
    })
  })

  test('that end before they begin are refused at the end', () => {
    expect(faults({ kind: 'hours', stretches: [office, { ...office, from: '17:30', until: '08:45' }] })).toEqual([
      'opening.stretches.1.until must be later than the beginning; write a stretch past midnight as two.',
    ])
  })

  test('that are incomplete have each field named', () => {
    expect(faults({ kind: 'hours' })).toEqual(['opening.stretches needs at least one entry.'])
    expect(faults({ kind: 'hours', stretches: [{ days: [], from: '8.45', until: null }, null] })).toEqual([
      'opening.stretches.0.days needs at least one entry.',
      'opening.stretches.0.from must be a time such as 08:45.',
      'opening.stretches.0.until is missing.',
    ])
    expect(faults({ kind: 'hours', stretches: [{ ...office, days: ['caturday'] }] })[0]).toMatch(
      /^opening\.stretches\.0\.days must be one of/,
    )
  })

  test.each([
    undefined,
    'always',
    { stretches: [office], isClosedOnBankHolidays: true },
    { stretches: [office], isClosedOnBankHolidays: false },
    { stretches: [office], isClosedOnBankHolidays: false, isOpenAllDayOnBankHolidays: true },
  ] as (undefined | 'always' | OpeningHours)[])('go into the store and come back the same: %j', (opening) => {
    expect(openingOf(rawOpening(opening))).toEqual({ ...(opening !== undefined && { opening }), faults: [] })
  })
})
