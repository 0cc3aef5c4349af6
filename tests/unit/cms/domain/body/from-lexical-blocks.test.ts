import { describe, expect, test } from 'vitest'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import {
  blockNode,
  headingNode,
  listItemNode,
  listNode,
  paragraphNode,
  stateOf,
  tableCellNode,
  tableNode,
  tableRowNode,
  textNode,
  type LexicalNode,
} from '#cms/domain/body/lexical/nodes.ts'

const say = (text: string) => textNode(text, 0)
const paragraph = (...texts: string[]) => paragraphNode(texts.map(say))
const block = (type: string, fields: Record<string, unknown>) => fromLexical(stateOf([blockNode(type, '1', fields)]))
const messages = (reading: ReturnType<typeof fromLexical>) => reading.faults.map((fault) => fault.message)
const small = (...nodes: LexicalNode[]) => stateOf(nodes)

describe('blocks', () => {
  test('a do-not list takes lines and items alike', () => {
    const items = small(paragraph('share it'), paragraph(''), listNode(false, [listItemNode(1, 0, [say('reply')])]))
    expect(block('do-list', { kind: 'do-not', items }).blocks).toEqual([
      { type: 'do-list', kind: 'do-not', items: [[{ type: 'text', text: 'share it' }], [{ type: 'text', text: 'reply' }]] },
    ])
  })

  test.each([
    ['do-list', { kind: 'do', items: small(paragraph('')) }, ['0.items'], 'The advice is missing'],
    ['do-list', { items: small(paragraph('a')) }, ['0.kind'], 'The kind is missing'],
    ['quotation', { attribution: 'Sam' }, ['0.text'], 'The words are missing'],
    ['callout', {}, ['0.title', '0.tone', '0.body'], 'The title is missing'],
    ['callout', { title: 'T', tone: 'shouting', body: small(paragraph('a')) }, ['0.tone'], 'The tone is missing'],
    [
      'callout',
      { title: 'T', tone: 'urgent', body: small(headingNode(2, [say('a')]), paragraph('b')) },
      ['0.body'],
      'only paragraphs and lists',
    ],
    ['helplines', { helplines: [] }, ['0.helplines'], 'No help line is chosen'],
    ['helplines', { helplines: ['a', null] }, ['0.helplines'], 'One of the help lines does not exist'],
    ['claim', { claim: { id: null } }, ['0.claim'], 'No claim is chosen'],
    ['figure', { source: 'media' }, ['0.media'], 'No picture is chosen'],
    ['figure', { source: 'drawing', drawing: '../x' }, ['0.drawing'], 'No drawing is chosen'],
    ['figure', { source: 'drawing', drawing: 'umbrella' }, ['0.alt'], 'Say what the drawing shows'],
    ['table', { table: small(paragraph('')) }, ['0.caption', '0.table'], 'The caption is missing'],
    ['video', { url: 'javascript:x', title: '' }, ['0.url', '0.title'], 'The address of the video is missing or wrong'],
    ['video', { url: '/video', title: 'T' }, ['0.url'], 'The address of the video'],
    ['video', { url: 'https://a.uk', title: 'T', minutes: -1 }, ['0.minutes'], 'The length must be a number'],
    ['carousel', {}, ['0'], 'The site cannot show this kind of content'],
  ])('an unfinished %s %j is a gap and faults by field', (type, fields, paths, words) => {
    const { blocks, faults } = block(type, fields)
    expect(faults.map((fault) => fault.path)).toEqual(paths)
    expect(faults[0]!.message).toContain(words)
    expect(faults[0]!.message).toMatch(/^Block 1 \(/)
    expect(blocks.at(-1)).toMatchObject({ type: 'gap' })
  })

  test('records may come as ids or whole, each help line once', () => {
    const helplines = ['a', { id: 'b', name: 'B' }, { relationTo: 'helplines', value: 'c' }, 'a']
    expect(block('helplines', { helplines }).blocks).toEqual([{ type: 'helplines', helplines: ['a', 'b', 'c'] }])
    expect(block('claim', { claim: { id: 'x', statement: 'S' } }).blocks).toEqual([{ type: 'claim', claim: 'x' }])
  })

  test('the words for a picture: its own, those of the library, or none because it decorates', () => {
    const alt = (fields: Record<string, unknown>) => block('figure', { source: 'media', media: { id: 'm' }, ...fields }).blocks[0]
    expect(alt({ alt: ' Own words ' })).toEqual({ type: 'figure', media: 'm', alt: 'Own words' })
    expect(alt({ alt: '', caption: null })).toEqual({ type: 'figure', media: 'm' })
    expect(alt({ alt: 'left over', isDecorative: true })).toEqual({ type: 'figure', media: 'm', alt: '' })
  })
})

describe('tables', () => {
  const cell = (text: string, more = {}) => ({ ...tableCellNode(0, [paragraph(text)]), ...more })
  const row = (...texts: string[]) => tableRowNode(texts.map((text) => cell(text)))
  const table = (...rows: LexicalNode[]) =>
    block('table', { caption: 'Hours', rowHeaders: true, table: small(tableNode(rows), paragraph()) })
  const words = (text: string) => (text === '' ? [] : [{ type: 'text', text }])

  test('rows and columns that were left empty are dropped', () => {
    expect(table(row('', 'Open', ''), row('Mon', '9', ''), row('', '', ''), row('Tue', '', '')).blocks).toEqual([
      {
        type: 'table',
        caption: 'Hours',
        rowHeaders: true,
        head: [words(''), words('Open')],
        rows: [
          [words('Mon'), words('9')],
          [words('Tue'), words('')],
        ],
      },
    ])
  })

  test('paragraphs of a cell follow each other on new lines', () => {
    const both = tableCellNode(0, [paragraph('9 to 12'), paragraph('1 to 5')])
    expect(table(row('Open'), tableRowNode([both])).blocks).toMatchObject([
      { rows: [[[{ type: 'text', text: '9 to 12' }, { type: 'break' }, { type: 'text', text: '1 to 5' }]]] },
    ])
  })

  test.each([
    ['merged cells', [tableRowNode([cell('a', { colSpan: 2 })]), row('b', 'c')], 'merged cells'],
    ['uneven rows', [row('a', 'b'), row('c')], 'Row 2 of the table has 1 cells, its headings 2'],
    ['headings alone', [row('a', 'b')], 'at least one row below it'],
    ['a column without a heading', [row('a', ''), row('b', 'c')], 'Column 2 of the table has no heading'],
  ])('%s are refused', (_words, rows, message) => {
    expect(messages(table(...rows)).join()).toContain(message)
  })

  test('two tables in one block are refused', () => {
    const rows = [row('a'), row('b')]
    const reading = block('table', { caption: 'C', table: small(tableNode(rows), tableNode(rows)) })
    expect(messages(reading)).toEqual(['Block 1 (table): The field holds more than one table. Keep one table in it and move the rest out.'])
  })
})
