import { describe, expect, test } from 'vitest'
import { parseReference } from '#cms/domain/reference/parse-reference.ts'
import { referenceFiles } from '#tests/support/reference-files.ts'

const faultsOf = (changes: Parameters<typeof referenceFiles>[0]) => {
  const parsed = parseReference(referenceFiles(changes))
  return parsed.ok ? [] : parsed.faults.map(({ file, line, reason }) => `${file}${line ? `:${line}` : ''} ${reason}`)
}
const swap = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('sound files', () => {
  test('become documents whose ids are slugs and whose bodies are blocks', () => {
    const parsed = parseReference(referenceFiles())
    expect(parsed).toMatchObject({
      ok: true,
      content: {
        settings: { name: 'Testshire Partnership' },
        topics: [{ id: 'bullying', slug: 'bullying', words: ['left out', 'group chat'] }],
        helplines: [{ id: 'childline', phone: '0800 1111', opening: { isClosedOnBankHolidays: true } }],
        claims: [{ id: 'sleep', asOf: '2025-12-31' }],
        articles: [
          { id: 'launch', kind: 'news', publishedAt: '2013-02-05T09:00:00.000Z' },
          { id: 'other', kind: 'advice', helplines: [], related: [] },
          { id: 'safe', slug: 'safe', publishedAt: '2026-01-02T09:00:00.000Z', reviewBy: '2027-02-01', drawing: 'umbrella' },
        ],
        pages: [{ id: 'about', body: [{ type: 'paragraph' }] }],
      },
    })
    expect(parsed.ok && Object.keys(parsed.content.articles[2]!)).not.toContain('publishedOn')
  })

  test('are read with Windows line ends and a byte order mark', () => {
    const windows = referenceFiles().map(({ path, text }) => ({ path, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` }))
    expect(parseReference(windows)).toEqual(parseReference(referenceFiles()))
  })
})

describe('YAML', () => {
  test.each([
    ['a tab', 'topics.yaml', swap('  title: B', '\ttitle: B'), /^topics\.yaml:2 this is not YAML that can be read/],
    ['a doubled key', 'topics.yaml', swap('  order: 1', '  order: 1\n  order: 2'), /^topics\.yaml:8 .*unique/],
    ['a tag', 'topics.yaml', swap('title: Bullying', 'title: !!js/function x'), /^topics\.yaml:2 this is not YAML/],
    ['an alias', 'topics.yaml', swap('title: Bullying', 'title: &a Bullying'), /^topics\.yaml:2 anchors/],
    [
      'front matter that is not YAML',
      'articles/safe.md',
      swap('title: Keeping safe', 'title: [Keeping'),
      /^articles\/safe\.md:\d this is not YAML/,
    ],
    ['a list that is none', 'claims.yaml', () => 'id: sleep\n', /^claims\.yaml:1 this file holds a list/],
    ['an empty file', 'claims.yaml', () => '', /^claims\.yaml:1 this file holds a list/],
    ['no front matter', 'pages/about.md', () => 'We help.\n', /^pages\/about\.md:1 the file begins with a line "---"/],
    ['front matter without an end', 'pages/about.md', () => '---\ntitle: x\n', /^pages\/about\.md:1 the file begins/],
  ])('%s is refused with its line', (_words, file, change, expected) => {
    expect(faultsOf({ [file]: change })[0]).toMatch(expected)
  })
})

describe('keys', () => {
  test.each([
    ['articles/safe.md', swap('summary: How to.\n', ''), 'articles/safe.md:2 summary is missing'],
    [
      'articles/safe.md',
      swap('summary: How to.', 'sumary: How to.\nsummary: x'),
      'articles/safe.md:3 sumary is not a key that is known here: correct its spelling or remove it',
    ],
    [
      'articles/safe.md',
      swap('title: Keeping safe', `title: ${'x'.repeat(121)}`),
      'articles/safe.md:2 title is too long: at most 120 characters',
    ],
    ['articles/safe.md', swap('title: Keeping safe', 'title: ""'), 'articles/safe.md:2 title is empty'],
    ['articles/safe.md', swap('title: Keeping safe', 'title: 999'), 'articles/safe.md:2 title must be text: put it in quotation marks'],
    [
      'articles/safe.md',
      swap('[young-people]', '[young-people, teachers]'),
      'articles/safe.md:4 audiences[1] must be one of young-people, parents, professionals',
    ],
    ['articles/safe.md', swap('[young-people]', 'young-people'), 'articles/safe.md:4 audiences must be a list'],
    ['articles/safe.md', swap('topics: [bullying]', 'topics: []'), 'articles/safe.md:5 topics needs at least 1 entry'],
    ['articles/safe.md', swap('drawing: umbrella', 'drawing: a-cat'), 'articles/safe.md:8 drawing must be one of'],
    [
      'articles/safe.md',
      swap('publishedOn: 2026-01-02', 'publishedOn: 2026-02-30'),
      'articles/safe.md:9 publishedOn must be a day that exists, written as 2026-11-23',
    ],
    [
      'articles/safe.md',
      swap('reviewBy: 2027-02-01', 'reviewBy: 2026-02-01'),
      'articles/safe.md:11 reviewBy (2026-02-01) must be later than reviewedOn (2026-02-01)',
    ],
    ['helplines.yaml', swap('"0800 1111"', '08001111'), 'helplines.yaml:3 entry 1: phone must be text: put it in quotation marks'],
    ['helplines.yaml', swap('"0800 1111"', '"ring us"'), 'helplines.yaml:3 entry 1: phone must be digits and spaces'],
    ['helplines.yaml', swap('id: childline', 'id: Child Line'), 'helplines.yaml:1 entry 1: id may hold only a-z, 0-9 and single hyphens'],
    ['helplines.yaml', swap('  order: 1', '  order: 1.5'), 'helplines.yaml:14 entry 1: order must be a whole number'],
    ['topics.yaml', swap('  order: 1', '  order: 1\n  colour: red'), 'topics.yaml:8 entry 1: colour is not a key'],
    [
      'claims.yaml',
      swap('source: A report', 'source: A report\n  sourceUrl: javascript:x'),
      'claims.yaml:4 entry 1: sourceUrl must be a web address',
    ],
    ['settings.yaml', swap('title: Parents', 'title: Parents\n      colour: red'), 'settings.yaml:14 home.doors[0].colour is not a key'],
    ['settings.yaml', swap('email: hello@example.org', 'email: hello'), 'settings.yaml:6 contact.email must be an e-mail address'],
    ['settings.yaml', swap('strapline: Help is near.\n', ''), 'settings.yaml:1 strapline is missing'],
  ])('in %s', (file, change, expected) => {
    const faults = faultsOf({ [file]: change })
    expect(faults[0]!.slice(0, expected.length)).toBe(expected)
    expect(faults.filter((fault) => !fault.startsWith(file))).toEqual([])
  })
})

describe('between files', () => {
  test.each([
    [
      'a second entry with an id',
      'helplines.yaml',
      (text: string) => text + text,
      'helplines.yaml:15 entry 2: another entry has the id "childline"',
    ],
    ['an unknown topic', 'articles/safe.md', swap('[bullying]', '[kindness]'), 'articles/safe.md:5 there is no topic "kindness"'],
    [
      'an unknown help line',
      'articles/safe.md',
      swap('helplines: [childline]', 'helplines: [gone]'),
      'articles/safe.md:6 there is no help line "gone"',
    ],
    ['an unknown related article', 'articles/safe.md', swap('[other]\n', '[gone]\n'), 'articles/safe.md:7 there is no article "gone"'],
    ['itself as related', 'articles/safe.md', swap('[other]\n', '[safe]\n'), 'articles/safe.md:7 an article is not related to itself'],
    [
      'a topic named twice',
      'articles/safe.md',
      swap('[bullying]', '[bullying, bullying]'),
      'articles/safe.md:5 the topic "bullying" stands twice in one list',
    ],
    [
      'an unknown help line in a body',
      'articles/safe.md',
      swap('ids="childline"', 'ids="gone"'),
      'articles/safe.md:15 there is no help line "gone"',
    ],
    ['an unknown claim', 'articles/safe.md', swap('id="sleep"', 'id="gone"'), 'articles/safe.md:17 there is no claim "gone"'],
    ['a dead link to a document', 'articles/safe.md', swap('page:about', 'page:gone'), 'articles/safe.md:13 there is no page "gone"'],
    ['a dead path', 'pages/about.md', swap('/topics/', '/nowhere/'), 'pages/about.md:7 the link to /nowhere/ leads to no page of the site'],
    [
      'a picture',
      'pages/about.md',
      swap('We help.', '::figure{media="m1"}\n\nx'),
      'pages/about.md:7 pictures are not part of the reference content',
    ],
    ['a topic with an unknown help line', 'topics.yaml', swap('[childline]', '[gone]'), 'topics.yaml:6 there is no help line "gone"'],
    ['an unknown featured article', 'settings.yaml', swap('[safe]', '[gone]'), 'settings.yaml:15 there is no article "gone"'],
    [
      'a dead footer link',
      'settings.yaml',
      swap('/about/', '/gone/'),
      'settings.yaml:22 the link "About" leads to /gone/, which is no page of the site',
    ],
  ])('%s is refused with its line', (_words, file, change, expected) => {
    expect(faultsOf({ [file]: change })[0]!.slice(0, expected.length)).toBe(expected)
  })

  test('a fault in a list does not make faults in all that name it, a fault in an article none in its neighbours', () => {
    expect(faultsOf({ 'helplines.yaml': (text) => text.replace('kind: national', 'kind: local') })).toEqual([
      'helplines.yaml:11 entry 1: kind must be one of emergency, front-door, national',
    ])
    expect(faultsOf({ 'articles/other.md': (text) => text.replace('Text.', '<b>Text.</b>') })).toEqual([
      'articles/other.md:10 raw HTML is not part of the dialect',
    ])
  })
})

describe('files', () => {
  test('missing and unknown ones are named, all faults come together and in order', () => {
    expect(
      faultsOf({
        'claims.yaml': undefined,
        'articles/Not A Slug.md': (_) => '---\n---\nx',
        'articles/deep/er.md': '',
        'notes.txt': '',
        'pages/worried-about-a-child.md': '---\ntitle: T\nsummary: S\nreviewedOn: 2026-01-01\nreviewBy: 2027-01-01\n---\nx',
        'pages/empty.md': '---\ntitle: T\nsummary: S\nreviewedOn: 2026-01-01\nreviewBy: 2027-01-01\n---\n',
      }).map((fault) => fault.slice(0, 56)),
    ).toEqual([
      'articles/Not A Slug.md the name of the file is its slug:',
      'articles/Not A Slug.md:2 the data is missing',
      'articles/deep/er.md this is no file of the reference con',
      'claims.yaml the file is missing',
      'notes.txt this is no file of the reference content: its ',
      'pages/empty.md:7 the file has no text below its keys',
      'pages/worried-about-a-child.md "worried-about-a-child" i',
    ])
  })

  test('no files at all are five missing files', () => {
    expect(parseReference([])).toMatchObject({ ok: false, faults: [{ file: 'claims.yaml' }, {}, { file: 'lists.yaml' }, {}, {}] })
  })
})
