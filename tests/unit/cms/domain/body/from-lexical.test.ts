import { describe, expect, test } from 'vitest'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import {
  blockNode,
  headingNode,
  linkNode,
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

const say = (text: string, format = 0) => textNode(text, format)
const paragraph = (...texts: string[]) => paragraphNode(texts.map((text) => say(text)))
const read = (...nodes: unknown[]) => fromLexical({ root: { children: nodes } })
const block = (type: string, fields: Record<string, unknown>) => read(blockNode(type, '1', fields))
const messages = (reading: ReturnType<typeof fromLexical>) => reading.faults.map((fault) => fault.message)
const small = (...nodes: LexicalNode[]) => stateOf(nodes)

describe('text', () => {
  test('an empty field is an empty body', () => {
    expect(fromLexical(undefined)).toEqual({ blocks: [], faults: [] })
    expect(fromLexical(null)).toEqual({ blocks: [], faults: [] })
  })

  test.each(['text', 7, true, [], {}, { root: {} }, { root: { children: 'x' } }])('%j is no text: it is refused as a whole', (state) => {
    const { blocks, faults } = fromLexical(state)
    expect(faults).toEqual([{ path: '', message: 'The text cannot be read. Restore an earlier version of the document.' }])
    expect(blocks).toEqual([{ type: 'gap', message: faults[0]!.message }])
  })

  test('empty paragraphs, headings and items are dropped', () => {
    const list = listNode(false, [listItemNode(1, 0, []), listItemNode(2, 0, [say('one')]), listItemNode(3, 0, [say('  ')])])
    const { blocks, faults } = read(paragraph(), paragraph(' \u00a0'), headingNode(2, []), paragraph('a'), list, listNode(true, []))
    expect(faults).toEqual([])
    expect(blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'a' }] },
      { type: 'list', ordered: false, items: [{ children: [{ type: 'text', text: 'one' }] }] },
    ])
  })

  test('neighbouring texts with equal marks are one; underline is left out; marks keep to words', () => {
    const { blocks } = read(paragraphNode([say('Ring '), say('us', 8), say(' now ', 1), say('or', 3), say(' later', 1)]))
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Ring us ' },
          { type: 'text', text: 'now', bold: true },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'or', bold: true, italic: true },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'later', bold: true },
        ],
      },
    ])
  })

  test('control characters and half characters, as pasted from PDF, become spaces', () => {
    expect(read(paragraph('a\u000bb\u0000\u0000c\ud83dd\uffff')).blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'a b c d' }] },
    ])
  })

  test.each([
    [4, 'struck through'],
    [16, 'set as code'],
    [32, 'set below the line'],
    [64, 'set above the line'],
  ])('a mark that changes the meaning (%i) is refused, the words stay in the preview', (format, name) => {
    const reading = read(paragraphNode([say('Do '), say('not', format)]))
    expect(messages(reading)).toEqual([`Block 1 (paragraph "Do not…"): "not" is ${name}, which the site cannot show. Remove that mark.`])
    expect(reading.blocks.map(({ type }) => type)).toEqual(['paragraph', 'gap'])
  })

  test('a heading stands on one line, and only levels 2 to 4 exist', () => {
    const heading = { ...headingNode(3, [say('One'), { type: 'linebreak', version: 1 }, say('two')]) }
    expect(read(heading).blocks).toEqual([{ type: 'heading', level: 3, children: [{ type: 'text', text: 'One two' }] }])
    expect(messages(read(headingNode(1, [say('Big')])))).toEqual([
      'Block 1 (heading "Big…"): The heading has a size that bodies do not have. Choose Heading 2, 3 or 4.',
    ])
  })

  test('faults name the block by its place among those that are not empty', () => {
    const { faults } = read(paragraph(), paragraph('a'), paragraph(), { type: 'horizontalrule', version: 1 })
    expect(faults).toEqual([{ path: '1', message: 'Block 2 (horizontalrule): The site cannot show this kind of content. Delete it.' }])
  })
})

describe('links', () => {
  const link = (fields: Record<string, unknown>, words = 'here') => read(paragraphNode([linkNode(fields, '1', [say(words)])]))

  test.each([
    'javascript:alert(1)',
    'JavaScript:x',
    ' data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'https://',
    'evil.example',
    '',
    'https://a b',
    'vbscript:x',
    'https://a\u0000b',
  ])('the address %j is refused and the words lose their link', (url) => {
    const reading = link({ linkType: 'custom', url })
    expect(messages(reading)[0]).toMatch(/^Block 1 \(paragraph "here…"\): The link "here" has an address that readers cannot be sent to/)
    expect(reading.blocks[0]).toEqual({ type: 'paragraph', children: [{ type: 'text', text: 'here' }] })
  })

  test.each(['https://www.essex.gov.uk/a?b=c#d', 'mailto:a@b.uk', 'tel:08001111', '/articles/', '#part'])(
    'the address %s is kept',
    (url) => {
      expect(link({ linkType: 'custom', url }).blocks).toEqual([
        { type: 'paragraph', children: [{ type: 'link', href: url, children: [{ type: 'text', text: 'here' }] }] },
      ])
    },
  )

  test.each([['id-1'], [{ id: 'id-1', title: 'Populated' }]])('a link to a document keeps its id from %j', (value) => {
    const { blocks } = link({ linkType: 'internal', doc: { relationTo: 'articles', value } })
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'link', to: { collection: 'articles', id: 'id-1' }, children: [{ type: 'text', text: 'here' }] }],
      },
    ])
  })

  test.each([
    undefined,
    null,
    { relationTo: 'users', value: 'id-1' },
    { relationTo: 'articles', value: null },
    { relationTo: 'articles', value: 'a/b' },
  ])('a link to %j names no document', (doc) => {
    expect(messages(link({ linkType: 'internal', doc }))[0]).toContain('The link "here" names no article, page or topic.')
  })

  test('a link without words is dropped', () => {
    expect(link({ linkType: 'custom', url: 'https://a.uk' }, ' ')).toEqual({ blocks: [], faults: [] })
  })
})

describe('lists', () => {
  const item = (text: string) => listItemNode(1, 0, [say(text)])
  const nest = (...items: LexicalNode[]) => listItemNode(1, 0, [listNode(false, items)])
  const words = (text: string) => [{ type: 'text', text }]

  test('a nested list belongs to the item before it; one without joins the list around it', () => {
    expect(read(listNode(true, [nest(item('a')), item('b'), nest(item('c'))])).blocks).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [
          { children: words('a') },
          { children: words('b'), lists: [{ type: 'list', ordered: false, items: [{ children: words('c') }] }] },
        ],
      },
    ])
  })

  test('neighbouring lists of one kind are one', () => {
    const { blocks } = read(listNode(false, [item('a')]), listNode(false, [item('b')]), listNode(true, [item('c')]))
    expect(blocks).toMatchObject([{ items: [{ children: words('a') }, { children: words('b') }] }, { ordered: true }])
  })

  test('a list of another kind or start is refused', () => {
    expect(messages(read({ ...listNode(false, [item('a')]), listType: 'check' }))[0]).toContain('Make it a bulleted or numbered list.')
    expect(messages(read({ ...listNode(true, [item('a')]), start: 3 }))[0]).toContain('starts at 3; the site numbers from 1')
  })

  test('ten thousand lists inside each other are answered with a fault', () => {
    let list = listNode(false, [item('deep')])
    for (let depth = 0; depth < 10_000; depth++) list = listNode(false, [item('a'), listItemNode(1, 0, [list])])
    expect(messages(read(list))[0]).toContain('more than 5 deep')
  })
})

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
