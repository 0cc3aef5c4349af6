import { describe, expect, test } from 'vitest'
import type { Block } from '#content/schema/block.ts'
import { allBlocks } from '#cms/domain/body/all-blocks.ts'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import { fromMarkdown } from '#cms/domain/body/from-markdown.ts'
import type { LexicalState } from '#cms/domain/body/lexical/nodes.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { toText } from '#cms/domain/body/to-text.ts'
import { aTable } from '#tests/support/tables.ts'

const lines = [
  ['From', 'Income'],
  ['Health', '£66,426'],
  ['Police', 'not known'],
]
const plain = aTable(lines)
const charted = aTable(lines, { unit: 'pounds', summary: 'Health paid most.' })

/** A table as the form keeps it, with some fields otherwise. */
function stored(fields: Record<string, unknown>): LexicalState {
  const state = toLexical([charted])
  const [node] = state.root.children as { fields: Record<string, unknown> }[]
  Object.assign(node!.fields, fields)
  return state
}

describe('a chart of the form', () => {
  test('is read with its words and unit; "none" and tables from before there were charts have none', () => {
    expect(fromLexical(stored({}))).toEqual({ blocks: [charted], faults: [] })
    for (const chart of ['none', undefined, null]) {
      expect(fromLexical(stored({ chart, chartSummary: 'left over' }))).toEqual({ blocks: [plain], faults: [] })
    }
    expect(
      fromLexical(
        stored({
          unit: null,
          table: (
            toLexical([
              aTable([
                ['A', 'B'],
                ['C', '1'],
              ]),
            ]).root.children as never[]
          )[0],
        }),
      ),
    ).toMatchObject({
      faults: [{ path: '0.table' }],
    })
  })

  test.each([
    ['without words', { chartSummary: ' ' }, '0.chartSummary', 'Say what the drawing shows, for people who cannot see it.'],
    ['of an unknown kind', { chart: 'pie' }, '0.chart', 'The chart is of no known kind.'],
    ['of another unit', { unit: 'percent' }, '0.table', '"£66,426" (Health, Income) is not what the chart counts.'],
    ['of rows without names', { rowHeaders: false }, '0.table', 'A chart needs a first column that names the rows.'],
  ])('%s is a fault of its field, and the table is shown without it', (_words, fields, path, message) => {
    const { blocks, faults } = fromLexical(stored(fields))
    expect(faults).toEqual([{ path, message: expect.stringContaining(message) as string }])
    expect(blocks.map((block) => [block.type, 'chart' in block])).toEqual([
      ['table', false],
      ['gap', false],
    ])
  })
})

describe('a chart in Markdown', () => {
  const written = (attributes: string, figure = '£66,426') =>
    fromMarkdown(`:::table{caption="C" ${attributes}}\n| From | Income |\n|---|---|\n| Health | ${figure} |\n:::`)
  const whole = 'rowHeaders="yes" chart="bars" unit="pounds" chartSummary="S"'

  test('is read; the unit is a number unless said', () => {
    expect(written(whole).blocks).toMatchObject([{ chart: { kind: 'bars', unit: 'pounds', summary: 'S' } }])
    expect(written('rowHeaders="yes" chart="bars" chartSummary="S"', '7').blocks).toMatchObject([{ chart: { unit: 'number' } }])
  })

  test.each([
    [whole.replace('bars', 'pie'), 'there is no chart "pie"; there are bars, stacked-bars, lines'],
    [whole.replace('pounds', 'euros'), 'there is no unit "euros"; there are number, pounds, percent'],
    [whole.replace('chartSummary="S"', ''), 'a chart needs chartSummary="…"'],
    [whole.replace('rowHeaders="yes"', ''), 'A chart needs a first column that names the rows.'],
    [whole.replace('pounds', 'number'), '"£66,426" (Health, Income) is not what the chart counts.'],
    [whole.replace('chart="bars"', ''), 'unit and chartSummary go with chart="…"'],
  ])('%s is refused', (attributes, reason) => {
    expect(
      written(attributes)
        .faults.map((fault) => fault.reason)
        .join(),
    ).toContain(reason)
  })
})

test('the words of a chart are among those of the text', () => {
  expect(toText([charted])).toBe('What was counted\nHealth paid most.\nFrom, Income\nHealth, £66,426\nPolice, not known')
})

test('a document’s blocks are those of its text, its chapters and its answers', () => {
  const word = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })
  expect(
    allBlocks({ body: [word('a')], chapters: [{ body: [word('b')] }, { body: [word('c')] }] }).map((block) => toText([block])),
  ).toEqual(['a', 'b', 'c'])
  expect(allBlocks({ body: [word('a')], questions: { answered: [{ answer: [word('d')] }] } })).toHaveLength(2)
  expect(allBlocks({})).toEqual([])
})
