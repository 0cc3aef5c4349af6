import { expect, it } from 'vitest'
import { readHold, readHoldWish } from '#cms/domain/hold/read-hold.ts'

it('takes a hold or its end with a reason, and names the field that is wrong', () => {
  expect(readHoldWish({ on: true, reason: ' a wrong date ' })).toEqual({ ok: true, isOn: true, reason: 'a wrong date' })
  expect(readHoldWish({ on: false, reason: 'mended' })).toEqual({ ok: true, isOn: false, reason: 'mended' })
  for (const on of [undefined, 'true', 1, null])
    expect(readHoldWish({ on, reason: 'a wrong date' })).toMatchObject({ ok: false, message: expect.stringMatching(/^on: /) })
  for (const reason of [undefined, '', '   x ', 7, 'x'.repeat(1001)])
    expect(readHoldWish({ on: true, reason })).toMatchObject({ ok: false, message: expect.stringMatching(/^reason: /) })
})

it('reads a row that was never written as no hold', () => {
  expect(readHold({})).toEqual({ isOn: false, reason: '', person: '', since: null })
})
