import { describe, expect, test } from 'vitest'
import type { BlockOf } from '#content/schema/block.ts'
import { cellWords } from '#content/schema/cell-figure.ts'
import { suppressSmallFigures, withoutSmallFigures } from '#cms/domain/bulletin/suppress-small-figures.ts'
import { randomFrom } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'

type Table = BlockOf<'table'>
const cell = (text: string) => [{ type: 'text' as const, text }]
const table = (head: string[], ...rows: (string | number)[][]): Table => ({
  type: 'table',
  caption: 'Children',
  head: head.map(cell),
  rows: rows.map((row) => row.map((value) => cell(String(value)))),
  rowHeaders: true,
})
const shown = (block: Table) => suppressSmallFigures(block).rows.map((row) => row.slice(1).map(cellWords).join(' | '))

test('counts from 1 to 4 are not shown; nought and 5 are', () => {
  expect(shown(table(['Area', 'Children'], ['a', 0], ['b', 1], ['c', 4], ['d', 5], ['e', '1,374']))).toEqual([
    '0',
    'not shown',
    'not shown',
    '5',
    '1,374',
  ])
})

test('what counts nobody stays: pounds, parts of a hundred, fractions, words, names of rows', () => {
  const block = table(['Year', 'Sum', 'Share', 'Mean', 'Note'], ['3', '£2', '4%', '2.5', 'two'])
  expect(suppressSmallFigures(block)).toBe(block)
})

test('a small count is found whatever stands beside it, in words too, where counts stand', () => {
  const block = table(['Area', 'Children'], ['a', '3*'], ['b', '2 (20%)'], ['c', 'about 4'], ['d', 'three'], ['e', '1 child'], ['f', 50])
  expect(shown(block)).toEqual([...Array.from({ length: 5 }, () => 'not shown'), '50'])
  expect(shown(table(['Area', 'Children', 'Met on'], ['a', 30, '3 March'], ['b', 20, 'three']))).toEqual(['30 | 3 March', '20 | three'])
})

test('a bound below 5 says as much as the count, one of 5 does not', () => {
  const block = table(['Area', 'Children'], ['a', '<2'], ['b', 'fewer than 3'], ['c', '1 or 2'], ['d', '1–4'], ['e', 'fewer than 5'])
  expect(shown(block)).toEqual([...Array.from({ length: 4 }, () => 'not shown'), 'fewer than 5'])
})

describe('nobody can divide', () => {
  test('shares, fractions and changes go where a count is kept back, nought and the whole stay', () => {
    const block = table(['Area', 'Children', 'Share', 'Mean', 'Change'], ['a', 3, '30%', '0.3', '−2'], ['b', 7, '70%', '0.7', '+1'])
    expect(shown(block)).toEqual(['not shown | not shown | not shown | not shown', '7 | not shown | not shown | not shown'])
    expect(shown(table(['Area', 'Children', 'Share'], ['a', 3, '100%'], ['b', 0, '0%']))).toEqual(['not shown | 100%', '0 | 0%'])
  })

  test('a count with its share in one cell goes as well', () => {
    expect(shown(table(['Area', 'Children'], ['a', '3 (30%)'], ['b', '7 (70%)'], ['c', 10]))).toEqual(['not shown', 'not shown', '10'])
  })

  test('without a small count they stay', () => {
    const block = table(['Area', 'Children', 'Share'], ['a', 30, '30%'], ['b', 70, '70%'])
    expect(suppressSmallFigures(block)).toBe(block)
  })
})

describe('a total is one whatever it is called', () => {
  test('of rows and of columns', () => {
    expect(shown(table(['Area', 'Boys', 'Girls', 'Both'], ['a', 3, 20, 23], ['b', 30, 40, 70]))).toEqual([
      'not shown | not shown | 23',
      '30 | 40 | 70',
    ])
    expect(shown(table(['Area', 'Children'], ['All of Essex', 32], ['a', 3], ['b', 20], ['c', 9]))).toEqual([
      '32',
      'not shown',
      '20',
      'not shown',
    ])
  })

  test('of a part of the rows', () => {
    const block = table(
      ['Age', 'x', 'y'],
      ['0–4', 3, 30],
      ['5–9', 8, 50],
      ['Under 10', 11, 80],
      ['10 and over', 40, 41],
      ['Total', 51, 121],
    )
    expect(shown(block)[1]).toBe('not shown | 50')
  })
})

describe('nobody can subtract', () => {
  test('a row that a total would give away loses its smallest other count', () => {
    expect(shown(table(['Area', 'Boys', 'Girls', 'Unknown', 'Total'], ['a', 3, 20, 9, 32]))).toEqual(['not shown | 20 | not shown | 32'])
  })

  test('a column too', () => {
    expect(shown(table(['Area', 'Children'], ['a', 3], ['b', 20], ['c', 9], ['Total', 32]))).toEqual(['not shown', '20', 'not shown', '32'])
  })

  test('a total itself goes when nothing else is left', () => {
    expect(shown(table(['Area', 'Children'], ['a', 3], ['b', 0], ['Total', 3]))).toEqual(['not shown', '0', 'not shown'])
    expect(shown(table(['Area', 'Children'], ['a', 1], ['b', 1], ['Total', 12]))).toContain('not shown')
  })

  test('two ones whose sum tells both are not enough', () => {
    expect(shown(table(['Area', 'Children'], ['a', 1], ['b', 1], ['c', 8], ['Total', 10]))).toEqual([
      'not shown',
      'not shown',
      'not shown',
      '10',
    ])
  })

  test('rows and columns are looked at together', () => {
    const block = table(['Area', 'x', 'y', 'Total'], ['a', 3, 20, 23], ['b', 30, 40, 70], ['Total', 33, 60, 93])
    expect(shown(block)).toEqual(['not shown | not shown | 23', 'not shown | not shown | 70', '33 | 60 | 93'])
  })

  test('a count that somebody has hidden by hand is kept from being worked out as well', () => {
    expect(shown(table(['Area', 'Children'], ['a', 'fewer than 5'], ['b', 7], ['Total', 10]))).toEqual(['fewer than 5', 'not shown', '10'])
  })

  test('a count that only several rows and columns together give away is kept', () => {
    // Rows 1 and 2 less columns 1 and 2 leave the 4 of row 2, though no single row or column tells it.
    const parts = [
      [2, 2, 20, 20],
      [2, 2, 4, 20],
      [20, 20, 3, 3],
      [20, 20, 3, 3],
    ]
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
    const rows = parts.map((row, y) => [`r${y}`, ...row, sum(row)])
    const totals = [0, 1, 2, 3].map((x) => sum(parts.map((row) => row[x]!)))
    const cells = shown(table(['', 'a', 'b', 'c', 'd', 'Total'], ...rows, ['Total', ...totals, sum(totals)])).map((row) => row.split(' | '))
    const others = [...cells[1]!, ...cells.map((row) => row[2]!)].filter((cell) => cell === 'not shown')
    expect(cells[1]![2]).toBe('not shown')
    expect(others.length).toBeGreaterThan(6)
  })

  test('a total that does not add up does no harm', () => {
    expect(shown(table(['Area', 'Children'], ['a', 3], ['b', 20], ['Total', 10]))[0]).toBe('not shown')
  })
})

/** Every way to fill the hidden cells of a line-up with whole numbers above nought so that all totals hold, as far as each cell's values go. */
function possible(block: Table): Set<number>[][] {
  const cells = block.rows.map((row) => row.slice(1).map((value) => cellWords(value)))
  const unknown = cells.flatMap((row, y) => row.flatMap((value, x) => (value === 'not shown' ? [[y, x] as const] : [])))
  const values = cells.map((row) => row.map((value) => (value === 'not shown' ? 0 : Number(value))))
  const found = cells.map((row) => row.map(() => new Set<number>()))
  const [last, side] = [values.length - 1, values[0]!.length - 1]
  const holds = (): boolean =>
    values.every((row) => row.slice(0, side).reduce((a, b) => a + b, 0) === row[side]) &&
    values[0]!.every((_, x) => values.slice(0, last).reduce((sum, row) => sum + row[x]!, 0) === values[last]![x])
  const fill = (index: number): void => {
    if (index === unknown.length) {
      if (holds()) for (const [y, x] of unknown) found[y]![x]!.add(values[y]![x]!)
      return
    }
    const [y, x] = unknown[index]!
    for (let value = 1; value <= 16; value += 1) {
      values[y]![x] = value
      fill(index + 1)
    }
  }
  if (unknown.length <= 5) fill(0)
  return found
}

test('whoever tries every number finds at least two for each small count (seeded chance)', () => {
  const seed = 20261123
  const random = randomFrom(seed)
  let tried = 0
  for (let round = 0; round < rounds(60, 1500); round += 1) {
    const [height, width] = [random.between(1, 2), random.between(1, 2)]
    const parts = Array.from({ length: height }, () => Array.from({ length: width }, () => random.pick([0, 1, 2, 3, 4, 5, 6, 8])))
    const rows = parts.map((row, y) => [`r${y}`, ...row, row.reduce((a, b) => a + b, 0)])
    const sums = Array.from({ length: width + 1 }, (_, x) => rows.reduce((sum, row) => sum + Number(row[x + 1]), 0))
    const block = suppressSmallFigures(
      table(['', ...Array.from({ length: width }, (_, x) => `c${x}`), 'Total'], ...rows, ['Total', ...sums]),
    )
    const options = possible(block)
    for (const [y, row] of rows.entries())
      for (const [x, value] of row.slice(1).entries()) {
        if (Number(value) < 1 || Number(value) > 4) continue
        expect(cellWords(block.rows[y]![x + 1]!), `seed ${seed}, round ${round}`).toBe('not shown')
        const { size } = options[y]![x]!
        if (size > 0) tried += 1
        expect(size === 0 || size > 1, `seed ${seed}, round ${round}: ${JSON.stringify(rows)}`).toBe(true)
      }
  }
  expect(tried).toBeGreaterThan(20)
})

test('a note stands under each table that lost a count, and only there', () => {
  const [plain, small] = [table(['Area', 'Children'], ['a', 7]), table(['Area', 'Children'], ['a', 3])]
  const blocks = withoutSmallFigures([plain, small])
  expect(blocks.map(({ type }) => type)).toEqual(['table', 'table', 'paragraph'])
  expect(blocks[0]).toBe(plain)
})
