import { describe, expect, test } from 'vitest'
import { fromMarkdown } from '#cms/domain/body/from-markdown.ts'

const blocksOf = (text: string) => {
  const { blocks, faults } = fromMarkdown(text)
  expect(faults).toEqual([])
  return blocks
}
const text = (words: string, marks = {}) => ({ type: 'text', text: words, ...marks })

describe('what the dialect has', () => {
  test('headings, marks, soft and hard breaks', () => {
    expect(blocksOf('## Ring *now*\n\nOne\ntwo **three**\\\nfour')).toEqual([
      { type: 'heading', level: 2, children: [text('Ring '), text('now', { italic: true })] },
      { type: 'paragraph', children: [text('One two '), text('three', { bold: true }), { type: 'break' }, text('four')] },
    ])
  })

  test('links to documents and elsewhere', () => {
    expect(
      blocksOf('[a](article:un-friending) [b](page:about) [c](topic:bullying) [d](https://x.uk/?a=b&c) [e](mailto:a@b.uk)'),
    ).toMatchObject([
      {
        children: [
          { to: { collection: 'articles', id: 'un-friending' } },
          text(' '),
          { to: { collection: 'pages', id: 'about' } },
          text(' '),
          { to: { collection: 'topics', id: 'bullying' } },
          text(' '),
          { href: 'https://x.uk/?a=b&c' },
          text(' '),
          { href: 'mailto:a@b.uk' },
        ],
      },
    ])
  })

  test('times, ratios and addresses in the text are text', () => {
    expect(blocksOf('At 10:30, children:parents, www.essex.gov.uk, https://a.uk and a@b.uk.')).toEqual([
      { type: 'paragraph', children: [text('At 10:30, children:parents, www.essex.gov.uk, https://a.uk and a@b.uk.')] },
    ])
  })

  test('nested lists of both kinds', () => {
    expect(blocksOf('1. a\n   - b\n   - c\n2. d')).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [
          {
            children: [text('a')],
            lists: [{ type: 'list', ordered: false, items: [{ children: [text('b')] }, { children: [text('c')] }] }],
          },
          { children: [text('d')] },
        ],
      },
    ])
  })

  test('every directive', () => {
    const source = `::helplines{ids="childline samaritans"}

::claim{id="c1"}

::figure{drawing="umbrella" alt="" caption="Rain"}

::video{url="https://v.uk/1" title="T" minutes="4" captions="yes" summary="S"}

:::do
- ring **us**
:::

:::do-not
- reply
:::

:::callout{tone="urgent" title="Danger"}
Ring 999.

- now
:::

:::quotation{by="Sam, 15"}
It got better.
:::

:::table{caption="Hours" rowHeaders="yes"}
| Day | Open |
|---|---|
| Mon | 9&#10;to 5 |
:::
`
    expect(blocksOf(source)).toEqual([
      { type: 'helplines', helplines: ['childline', 'samaritans'] },
      { type: 'claim', claim: 'c1' },
      { type: 'figure', drawing: 'umbrella', alt: '', caption: 'Rain' },
      { type: 'video', url: 'https://v.uk/1', title: 'T', minutes: 4, hasCaptions: true, summary: 'S' },
      { type: 'do-list', kind: 'do', items: [[text('ring '), text('us', { bold: true })]] },
      { type: 'do-list', kind: 'do-not', items: [[text('reply')]] },
      {
        type: 'callout',
        tone: 'urgent',
        title: 'Danger',
        body: [
          { type: 'paragraph', children: [text('Ring 999.')] },
          { type: 'list', ordered: false, items: [{ children: [text('now')] }] },
        ],
      },
      { type: 'quotation', children: [text('It got better.')], attribution: 'Sam, 15' },
      {
        type: 'table',
        caption: 'Hours',
        head: [[text('Day')], [text('Open')]],
        rows: [[[text('Mon')], [text('9'), { type: 'break' }, text('to 5')]]],
        rowHeaders: true,
      },
    ])
  })
})

describe('what it does not have is refused by line', () => {
  test.each([
    ['<b>x</b>', 'raw HTML'],
    ['<!-- note -->', 'raw HTML'],
    ['![a](b.png)', 'images'],
    ['`x`', 'code'],
    ['```\nx\n```', 'code'],
    ['    x', 'code'],
    ['> x', ':::quotation'],
    ['a\n\n---\n\nb', 'line across the page', 3],
    ['# Title', '## to ####'],
    ['##### Small', '## to ####'],
    ['Title\n-----', 'write a heading with ##'],
    ['##', 'the heading is empty'],
    ['| a |\n|---|\n| b |', 'put :::table'],
    ['~~x~~', 'struck-through'],
    ['- [ ] x', 'boxes to tick'],
    ['x[^1]\n\n[^1]: note', 'footnotes'],
    ['[x][y]\n\n[y]: https://a.uk', 'without a reference'],
    ['[x](https://a.uk "title")', 'no title'],
    ['<https://a.uk>', 'not between < and >'],
    ['[x](javascript:alert(1))', 'leads nowhere'],
    ['[x](JAVASCRIPT:alert)', 'leads nowhere'],
    ['[x](//evil.example)', 'leads nowhere'],
    ['[x](other.md)', 'leads nowhere'],
    ['[x](article:a#part)', 'write the slug after "article:"'],
    ['[x](article:)', 'write the slug after "article:"'],
    ['[](https://a.uk)', 'no words'],
    ['3. x', 'starts with 1'],
    ['- a\n\n  b', 'one paragraph', 3],
    ['-', 'a list item is empty'],
    ['- - a', 'begins with its text'],
    ['x :abbr[HTML]{title="y"}', 'directive inside a line'],
    ['::youtube{id="x"}', 'there is no directive "::youtube"'],
    ['::toString', 'there is no directive "::toString"'],
    [':::aside\nx\n:::', 'there is no directive ":::aside"'],
    ['::helplines', 'needs the attribute ids'],
    ['::helplines{ids="a/b"}', 'cannot be the id'],
    ['::helplines{ids="a" style="x"}', 'has no attribute "style"'],
    ['::helplines[Help]{ids="a"}', 'no label'],
    ['::claim{}', 'needs the attribute id'],
    ['::figure{alt="x"}', 'either drawing'],
    ['::figure{drawing="umbrella"}', 'needs alt'],
    ['::figure{drawing="a-cat" alt=""}', 'no drawing "a-cat"'],
    ['::video{url="https://a.uk" title="T" captions="maybe"}', '"yes" or "no"'],
    ['::video{url="/v" title="T"}', 'whole address'],
    ['::video{url="https://a.uk" title="T" minutes="four"}', 'minutes must be'],
    ['::video{url="https://a.uk" title="T" minutes=""}', 'minutes must be'],
    [':::do\nx\n:::', 'round one list'],
    [':::do\n- a\n  - b\n:::', 'no list inside it'],
    [':::callout{tone="loud" title="T"}\nx\n:::', 'no tone "loud"'],
    [':::callout{tone="urgent" title="T"}\n:::', 'the callout is empty'],
    [':::callout{tone="urgent" title="T"}\n## x\n:::', 'paragraphs and lists', 2],
    [':::quotation\n- x\n:::', 'holds paragraphs', 2],
    [':::table{caption="C"}\nx\n:::', 'round one Markdown table'],
    [':::table{caption="C"}\n| a |\n|:-:|\n| b |\n:::', 'not aligned', 2],
    [':::table{caption="C"}\n| a |\n|---|\n:::', 'at least one row', 2],
    [':::table\n| a |\n|---|\n| b |\n:::', 'needs the attribute caption'],
  ])('%j', (source, words, line = 1) => {
    const { faults } = fromMarkdown(source)
    expect(faults.map((fault) => fault.reason).join('; ')).toContain(words)
    expect(faults[0]!.line).toBe(line)
  })

  test('lines count from where the text begins in its file, and each fault is told once', () => {
    expect(fromMarkdown('fine\n\n<i>a</i> and <i>b</i>\n\n`x`', 10).faults).toEqual([
      { line: 12, reason: 'raw HTML is not part of the dialect' },
      { line: 14, reason: 'code is not part of the dialect' },
    ])
  })

  test('hundreds of brackets, stars and quotes are answered', () => {
    for (const piece of ['*', '[', '>', '**a ', '- ', '![', ':::do\n', '_a']) {
      expect(() => fromMarkdown(piece.repeat(200))).not.toThrow()
    }
  })
})
