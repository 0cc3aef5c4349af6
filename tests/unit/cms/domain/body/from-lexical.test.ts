import { describe, expect, test } from 'vitest'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import { headingNode, linkNode, listItemNode, listNode, paragraphNode, textNode, type LexicalNode } from '#cms/domain/body/lexical/nodes.ts'

const say = (text: string, format = 0) => textNode(text, format)
const paragraph = (...texts: string[]) => paragraphNode(texts.map((text) => say(text)))
const read = (...nodes: unknown[]) => fromLexical({ root: { children: nodes } })
const messages = (reading: ReturnType<typeof fromLexical>) => reading.faults.map((fault) => fault.message)

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
