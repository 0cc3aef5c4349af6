import { expect, test } from 'vitest'
import { cellWords, figureOf } from '#content/schema/cell-figure.ts'

test.each([
  ['120', 120, ''],
  ['1,374', 1374, ''],
  ['£133,885', 133885, '£'],
  ['£ 4.50', 4.5, '£'],
  ['80%', 80, '%'],
  ['80 %', 80, '%'],
  ['0.04%', 0.04, '%'],
  ['-4.5', -4.5, ''],
  ['−12.5%', -12.5, '%'],
  ['–3', -3, ''],
  ['£-3', -3, '£'],
  ['-£3', -3, '£'],
  ['-0', 0, ''],
  ['0', 0, ''],
])('%s is a figure', (words, value, sign) => expect(figureOf(words)).toEqual({ value, sign }))

test.each(['', '-', '–', '—', '..', '*', 'not known', 'Not available', 'unknown', 'n/a', 'fewer than 5', 'less than 10', '<5'])(
  '"%s" says that the figure is not known',
  (words) => expect(figureOf(words)).toBeNull(),
)

test.each([
  'about 120',
  '2012/13',
  '1,37',
  '12,3456',
  '1.2.3',
  '£80%',
  '--3',
  '-£-3',
  '5m',
  '£',
  '%',
  '1e9',
  '0x10',
  '½',
  `${'9'.repeat(400)}`,
])('"%s" is no figure', (words) => expect(figureOf(words)).toBeUndefined())

test('a cell of bold words, breaks and links is read as its words on one line', () => {
  expect(
    cellWords([
      { type: 'text', text: ' £1,000', bold: true },
      { type: 'break' },
      { type: 'link', href: '/', children: [{ type: 'text', text: 'in  all' }] },
    ]),
  ).toBe('£1,000 in all')
})
