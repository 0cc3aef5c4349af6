import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { csvLine } from '#cms/domain/approval/csv.ts'

it('keeps every cell as it is, whatever it holds', () => {
  const cells = ['plain', 'with "quotes"', 'with, commas; and\nlines', '', 'ünïcode']
  expect(parse(csvLine(cells))).toEqual([cells])
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', 'a;=1+1', 'a,@x', 'line\n=1', 'a|+1'])('is no formula: %j', (cell) => {
  const [[read]] = parse(csvLine([cell])) as [[string]]
  expect(read).toBe(`'${cell}`)
})

it.each(['a-b', 'ann@school.example', '1+1', 'x=y'])('leaves alone what is none: %s', (cell) => {
  expect(parse(csvLine([cell]))).toEqual([[cell]])
})
