import { describe, expect, test } from 'vitest'
import type { Block } from '#content/schema/block.ts'
import { addressesToAsk } from '#cms/domain/bulletin/checks/check-links.ts'
import { aDraft, picked, someNews, words } from '#tests/support/bulletin-drafts.ts'
import { bodyField, checkedContent, found, link, linkTo, withBody, withItems } from '#tests/support/checked-bulletins.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { aHelpline } from '#tests/support/content-records.ts'

test('a sound bulletin has nothing to mend', () => {
  expect(
    found(
      withItems(
        someNews('n', { body: [words('Short and plain.'), link('/about/'), linkTo('articles', 'jokes')] }),
        picked('article', 'jokes'),
      ),
    ),
  ).toEqual([])
})

describe('links', () => {
  test.each([
    [
      'an item that is not published',
      withItems(picked('article', 'gone')),
      'block sections.0.items.0 The article chosen here is not published',
    ],
    [
      'a link to a document that is not published',
      withItems(someNews('n', { body: [linkTo('pages', 'gone')] })),
      `block ${bodyField} A link leads to one of the pages`,
    ],
    [
      'a dead path',
      withItems(someNews('n', { body: [link('/articles/gone/')] })),
      `block ${bodyField} The link to /articles/gone/ leads to no page`,
    ],
    ['a dead page', withItems(someNews('n', { body: [link('/gone/')] })), `block ${bodyField} The link to /gone/`],
    [
      'a dead chapter',
      withItems(someNews('n', { body: [link('/documents/report/gone/')] })),
      `block ${bodyField} The link to /documents/report/gone/`,
    ],
    [
      'a dead address of the site in full',
      withItems(someNews('n', { href: 'https://hub.example/topics/gone/' })),
      'block sections.0.items.0.href The link to https://hub.example/topics/gone/',
    ],
  ])('%s', (_words, draft, expected) => {
    expect(found(draft).join('\n')).toContain(expected)
  })

  test.each([
    '/about/',
    '/articles/jokes/#part',
    '/documents/report/money/',
    '/news/',
    'https://hub.example/about/',
    '#part',
    'mailto:a@b.uk',
  ])('%s is fine', (href) => {
    expect(withBody(link(href))).toEqual([])
  })

  test('addresses elsewhere, files of the site and pictures are asked for, each once', () => {
    const draft = withItems(
      someNews('n', {
        href: 'https://a.example/',
        body: [
          link('https://a.example/'),
          link('/news/archive/1/'),
          link('/about/'),
          link('tel:999'),
          { type: 'figure', media: 'bench' },
          { type: 'video', url: 'https://v.example/1', title: 'V', hasCaptions: true },
        ],
      }),
    )
    expect(addressesToAsk(draft, checkedContent)).toEqual([
      'https://a.example/',
      'https://hub.example/news/archive/1/',
      'https://v.example/1',
      'https://hub.example/pictures/bench-640.jpeg',
    ])
  })

  test('what does not answer is worth a look; a picture that is on no page keeps it from being approved', () => {
    const draft = withItems(someNews('n', { body: [link('https://a.example/'), { type: 'figure', media: 'bench' }] }))
    const findings = addressesToAsk(draft, checkedContent).map((address) => ({ address, reason: 'answers 404' }))
    expect(found(draft, { findings })).toEqual([
      `block ${bodyField} A picture here is on no page of the site, so no mail can show it. Use it on a published page first, or take it out.`,
      `warn ${bodyField} https://a.example/ answers 404. Open it and see whether readers will get there.`,
    ])
  })
})

describe('facts', () => {
  test.each<[string, Block, string]>([
    [
      'a help line that nobody checked lately',
      { type: 'helplines', helplines: ['fresh', 'stale'] },
      'The help line “Old line” was last checked on 2026-01-01, more than 180 days ago',
    ],
    ['a help line that is not published', { type: 'helplines', helplines: ['gone'] }, 'A help line chosen here is not published'],
    ['a figure that nobody checked lately', { type: 'claim', claim: 'stale' }, 'The figure “Long ago.” was last checked'],
    ['a figure that is not published', { type: 'claim', claim: 'gone' }, 'A figure chosen here is not published'],
  ])('%s', (_words, block, expected) => {
    expect(withBody(block).join('\n')).toContain(`block ${bodyField} ${expected}`)
    expect(withBody(block)).toHaveLength(1)
  })

  test('the lines at the end of every mail count too', () => {
    const stale = contentOf({
      helplines: [aHelpline({ id: 'e', name: 'Emergency', phone: '999', kind: 'emergency', checkedOn: '2026-01-01' })],
    })
    expect(found(aDraft(), {}, stale).join()).toContain('block helplines The help line “Emergency”')
    expect(found(aDraft(), {}, contentOf({})).join()).toContain('block helplines No emergency number')
  })
})

describe('pictures', () => {
  test.each<[string, Block, string]>([
    ['that are gone', { type: 'figure', media: 'gone' }, 'A picture chosen here is not ready'],
    ['whose consent has ended', { type: 'figure', media: 'ended' }, 'A picture chosen here is not ready'],
    ['without words', { type: 'figure', media: 'plain' }, 'A picture has no good words'],
    ['whose words were taken away here', { type: 'figure', media: 'bench', alt: '' }, 'A picture has no good words'],
    ['with the name of a file', { type: 'figure', media: 'bench', alt: 'IMG_2041.jpg' }, 'This looks like the name of a file'],
  ])('%s', (_words, block, expected) => {
    expect(withBody(block)).toEqual([expect.stringMatching(new RegExp(`^block ${bodyField.replaceAll('.', '\.')} .*${expected}`))])
  })

  test('a drawing may only decorate', () => {
    expect(withBody({ type: 'figure', drawing: 'umbrella' })).toEqual([])
  })
})
