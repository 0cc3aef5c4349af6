import { expect, test } from 'vitest'
import { gapInWords, gapOf } from '#site/lib/gaps.ts'

test('a gap is a whole sentence that calls the field what the form calls it', () => {
  expect(gapInWords({ field: 'topics', message: 'needs at least one entry.' })).toBe('“Topics” needs at least one entry.')
  expect(gapOf([{ field: 'reviewBy', message: 'is missing.' }], 'reviewBy')).toBe('“Check again by” is missing.')
})

test('a message that is a sentence already stays as it is', () => {
  expect(gapInWords({ field: 'body', message: 'Block 2 (table): It has no caption.' })).toBe('Block 2 (table): It has no caption.')
})
