import { expect, test } from 'vitest'
import { isNoneMatch, isRangeStillValid } from '#cms/domain/http/etag.ts'

test.each(['"abc"', 'W/"abc"', '"x", "abc"', '"x" ,W/"abc","y"', '*', ' * ', '"with,comma","abc"'])('%s names "abc"', (header) => {
  expect(isNoneMatch(header, '"abc"')).toBe(true)
})

test.each([undefined, '', 'abc', '"ab"', '"abcd"', '"ABC"', '"x,"abc', "'abc'", '"*"'])('%s does not name "abc"', (header) => {
  expect(isNoneMatch(header, '"abc"')).toBe(false)
})

test('a part is sent for the very same bytes only', () => {
  expect(isRangeStillValid(undefined, '"abc"')).toBe(true)
  expect(isRangeStillValid('"abc"', '"abc"')).toBe(true)
  expect(isRangeStillValid('W/"abc"', 'W/"abc"')).toBe(false)
  expect(isRangeStillValid('"abd"', '"abc"')).toBe(false)
  expect(isRangeStillValid('Mon, 23 Nov 2026 09:00:00 GMT', '"abc"')).toBe(false)
})
