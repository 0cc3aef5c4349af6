import { describe, expect, test } from 'vitest'
import { withDoNot } from '#cms/domain/words/do-not.ts'
import { dropIllegalXml, escapeHtml, escapeXml, jsonForScript } from '#cms/domain/words/escape.ts'
import { contentsList, headingAnchors } from '#site/lib/headings.ts'
import { inlineHtml, inlineText } from '#site/lib/inline-html.ts'
import { linksHtml } from '#site/lib/links-html.ts'
import { listHtml } from '#site/lib/list-html.ts'
import type { Block } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'

const text = (words: string, marks = {}): Inline => ({ type: 'text', text: words, ...marks })
const links = {
  isPreview: false,
  siteUrl: 'https://hub.example',
  link: ({ id }: { id: string }) => (id === 'live' ? { url: '/articles/live/', title: 'Live' } : null),
}

describe('escaping', () => {
  test('leaves nothing that could open a tag or end an attribute', () => {
    expect(escapeHtml(`<a href="x" id='y'>&`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;')
  })

  test('drops what XML cannot hold and keeps line breaks', () => {
    expect(dropIllegalXml('a\u0000b\u0007c\nd\ud800e')).toBe('abc\nd\ufffde')
    expect(escapeXml('\u0008<')).toBe('&lt;')
  })

  test('keeps structured data from ending its script element', () => {
    const json = jsonForScript({ name: '</script><!-- x' })
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toEqual({ name: '</script><!-- x' })
  })
})

describe('running text', () => {
  test('shows marks, breaks and links, everything escaped', () => {
    const inlines: Inline[] = [
      text('a <b> '),
      text('both', { bold: true, italic: true }),
      { type: 'break' },
      { type: 'link', href: 'https://x.example/?a=1&b="', children: [{ type: 'text', text: 'there & back' }] },
    ]
    expect(inlineHtml(inlines, links)).toBe(
      'a &lt;b&gt; <strong><em>both</em></strong><br><a href="https://x.example/?a=1&amp;b=&quot;">there &amp; back</a>',
    )
    expect(inlineText(inlines)).toBe('a <b> both there & back')
  })

  test('follows a link to a document, and shows the words alone while it is not published', () => {
    const to = (id: string): Inline => ({ type: 'link', to: { collection: 'articles', id }, children: [{ type: 'text', text: 'read' }] })
    expect(inlineHtml([to('live')], links)).toBe('<a href="/articles/live/" data-on-paper="https://hub.example/articles/live/">read</a>')
    expect(inlineHtml([to('gone')], links)).toBe('read')
    expect(inlineHtml([to('gone')], { ...links, isPreview: true })).toMatch(/^read <mark class="gap">.+<\/mark>$/)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example/', '/\\elsewhere.example'])('never leads to %s', (href) => {
    expect(inlineHtml([{ type: 'link', href, children: [{ type: 'text', text: 'x' }] }], links)).toBe('x')
  })

  test('nests lists inside their item', () => {
    const nested = { type: 'list' as const, ordered: true, items: [{ children: [text('b')] }] }
    expect(listHtml({ type: 'list', ordered: false, items: [{ children: [text('a')], lists: [nested] }] }, links)).toBe(
      '<ul><li>a<ol><li>b</li></ol></li></ul>',
    )
  })

  test('joins links as a sentence does', () => {
    const named = ['a', 'b', 'c'].map((label) => ({ label, href: `/${label}/` }))
    const words = (count: number) => linksHtml(named.slice(0, count), 'and').replace(/<[^>]+>/g, '')
    expect([words(0), words(1), words(2), words(3)]).toEqual(['', 'a', 'a and b', 'a, b and c'])
  })
})

describe('things not to do', () => {
  test.each([
    ['Share the picture', 'Do not share the picture'],
    ['do not share it', 'Do not share it'],
    ["Don't share it", 'Do not share it'],
    ['don’t share it', 'Do not share it'],
    ['SMS anybody', 'Do not SMS anybody'],
    [' reply', 'Do not reply'],
  ])('%s is shown as: %s', (written, shown) => {
    expect(inlineText(withDoNot([text(written)]))).toBe(shown)
  })

  test('keeps marks and links of the item', () => {
    const link: Inline = { type: 'link', href: '/about/', children: [{ type: 'text', text: 'this page' }] }
    expect(withDoNot([link])).toContain(link)
    expect(withDoNot([text('Share', { italic: true }), link]).at(-2)).toEqual({ type: 'text', text: 'share', italic: true })
    expect(inlineText(withDoNot([]))).toBe('Do not ')
  })
})

describe('headings', () => {
  const heading = (words: string, level: 2 | 3 = 2): Block => ({ type: 'heading', level, children: [text(words)] })

  test('have ids made of their words, equal ones numbered, none empty', () => {
    const blocks = [heading('Who to tell?'), heading('Who to tell?'), heading('日本'), heading("It's café & more")]
    expect([...headingAnchors(blocks).values()].map(({ id }) => id)).toEqual([
      'section-who-to-tell',
      'section-who-to-tell--2',
      'section-untitled',
      'section-its-cafe-more',
    ])
  })

  test('of a page with several bodies are kept apart', () => {
    const idOf = (within?: string) => headingAnchors([heading('What next')], within).get(0)?.id
    expect(['chapter-1', 'chapter-2', undefined].map(idOf)).toEqual([
      'section-chapter-1-what-next',
      'section-chapter-2-what-next',
      'section-what-next',
    ])
  })

  test('are listed when there are four main ones or more', () => {
    const three = [heading('a'), heading('b'), heading('c'), heading('d', 3)]
    expect(contentsList(three)).toEqual([])
    expect(contentsList([...three, heading('e')]).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'e'])
  })
})
