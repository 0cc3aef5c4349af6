import { describe, expect, test } from 'vitest'
import { parseReference } from '#cms/domain/reference/parse-reference.ts'
import { referenceFiles } from '#tests/support/reference-files.ts'

type Changes = Parameters<typeof referenceFiles>[0]
const contentOf = (changes: Changes = {}) => {
  const parsed = parseReference(referenceFiles(changes))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.content
}
const faultsOf = (changes: Changes) => {
  const parsed = parseReference(referenceFiles(changes))
  return parsed.ok ? [] : parsed.faults.map(({ file, line, reason }) => `${file}${line ? `:${line}` : ''} ${reason}`)
}
const swap = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}
const firstWords = (faults: string[], words: string) => faults[0]?.slice(0, words.length)

describe('an event', () => {
  test('has the times of Essex, its sessions in order, and its answers as paragraphs', () => {
    const { events } = contentOf()
    expect(events).toEqual([
      {
        id: 'forum',
        slug: 'forum',
        title: 'A forum',
        summary: 'Ask us.',
        kind: 'forum',
        audiences: ['professionals'],
        whoFor: 'Health visitors',
        sessions: [
          { startsAt: '2027-01-20T09:30:00.000Z', endsAt: '2027-01-20T12:30:00.000Z' },
          { startsAt: '2027-06-20T08:30:00.000Z', endsAt: '2027-06-20T11:30:00.000Z' },
        ],
        place: { isOnline: false, name: 'County Hall', address: ['Chelmsford'] },
        booking: { href: 'https://example.org/book', label: 'Book a place', closesAt: '2027-01-18T17:00:00.000Z' },
        cost: 'Free',
        isPaid: false,
        isCancelled: false,
        questions: {
          closesAt: '2027-01-15T12:00:00.000Z',
          answered: [
            {
              question: 'What is new?',
              answer: [
                { type: 'paragraph', children: [{ type: 'text', text: 'A first paragraph.' }] },
                {
                  type: 'paragraph',
                  children: [
                    { type: 'text', text: 'And ' },
                    { type: 'link', to: { collection: 'articles', id: 'safe' }, children: [{ type: 'text', text: 'another' }] },
                    { type: 'text', text: '.' },
                  ],
                },
              ],
            },
          ],
        },
        drawing: 'umbrella',
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Come early.' }] }],
        publishedAt: '2026-11-01T09:00:00.000Z',
      },
    ])
  })

  test.each([
    ['a day that is none', swap('2027-01-20T09:30', '2027-02-30T09:30'), 'events/forum.md:9 sessions[1].from must be a day and a time'],
    ['a time with a zone', swap('2027-01-20T09:30', '2027-01-20T09:30Z'), 'events/forum.md:9 sessions[1].from must be a day and a time'],
    ['an end before the beginning', swap('until: 2027-01-20T12:30', 'until: 2027-01-20T09:00'), 'events/forum.md sessions[1] must end'],
    ['a place without a name', swap('name: County Hall, ', ''), 'events/forum.md place needs a name'],
    ['no session', swap(/sessions:\n.*\n.*\n/.exec(forum())![0], 'sessions: []\n'), 'events/forum.md:7 sessions needs at least 1 entry'],
    ['a key that is none', swap('cost: Free', 'price: Free'), 'events/forum.md:12 price is not a key'],
    ['a link in an answer that leads nowhere', swap('article:safe', 'article:gone'), 'events/forum.md:20 there is no article "gone"'],
    ['HTML in an answer', swap('And [another]', 'And <b>[another]'), 'events/forum.md questions.answered[0].answer: raw HTML'],
    [
      'a booking address that runs code',
      swap('https://example.org/book', 'javascript:x'),
      'events/forum.md:11 booking.href must be a web address',
    ],
  ])('%s is refused', (_words, change, expected) => {
    expect(firstWords(faultsOf({ 'events/forum.md': change }), expected)).toBe(expected)
  })

  test('cannot stand where the site has a page of its own', () => {
    expect(faultsOf({ 'events/past.md': forum() })).toEqual([
      'events/past.md "past" is kept for a part of the site itself: give the file another name',
    ])
  })
})

test.each([
  ['articles/news.md', (text: string) => text, 'articles/news.md "news" is kept'],
  [
    'topics.yaml',
    (text: string) => text.replaceAll('bullying', 'search'),
    'topics.yaml:1 "search" is kept for a part of the site itself: choose another slug',
  ],
])('names that the CMS would refuse are refused: %s', (file, change, expected) => {
  const article = referenceFiles().find(({ path }) => path === 'articles/other.md')!.text
  const changes = file === 'topics.yaml' ? { [file]: change } : { [file]: article }
  expect(faultsOf(changes).filter((fault) => fault.startsWith(file))[0]).toContain(expected)
})

describe('a document', () => {
  test('has its chapters by the number of their file, not by its spelling', () => {
    expect(contentOf().documents).toMatchObject([
      {
        id: 'report',
        type: 'annual-report',
        issuedOn: '2013-07-01',
        publishedAt: '2026-11-01T09:00:00.000Z',
        chapters: [
          { slug: 'people', title: 'People', summary: 'Who we are.', body: [{ type: 'paragraph' }] },
          {
            slug: 'money',
            title: 'Money',
            body: [{ type: 'table', chart: { kind: 'bars', unit: 'pounds', summary: 'Health paid most.' } }],
          },
        ],
      },
    ])
  })

  test.each<[string, Changes, string]>([
    [
      'a chapter of nothing',
      { 'documents/gone/1-x.md': '---\ntitle: X\n---\nText.\n' },
      'documents/gone/1-x.md there is no documents/gone.md',
    ],
    [
      'a chapter without a place',
      { 'documents/report/x.md': '---\ntitle: X\n---\nText.\n' },
      'documents/report/x.md the name of a chapter',
    ],
    [
      'two chapters at one place',
      { 'documents/report/2-two.md': '---\ntitle: X\n---\nText.\n' },
      'documents/report/2-two.md another chapter of "report" has the place 2',
    ],
    [
      'two chapters of one slug',
      { 'documents/report/3-people.md': '---\ntitle: X\n---\nText.\n' },
      'documents/report/3-people.md another chapter of "report" has the slug "people"',
    ],
    [
      'a dead link in a chapter',
      { 'documents/report/2-people.md': swap('Many.', '[x](document:gone)') },
      'documents/report/2-people.md:5 there is no document "gone"',
    ],
    [
      'a figure that a chart cannot draw',
      { 'documents/report/10-money.md': swap('£66,426', 'lots') },
      'documents/report/10-money.md:4 "lots" (Health, Income) is no figure that a chart can draw.',
    ],
    [
      'a chart without words',
      { 'documents/report/10-money.md': swap(' chartSummary="Health paid most."', '') },
      'documents/report/10-money.md:4 a chart needs chartSummary="…"',
    ],
    [
      'a type that is none',
      { 'documents/report.md': swap('annual-report', 'book') },
      'documents/report.md:4 type must be one of annual-report',
    ],
    [
      'a review before the issue',
      { 'documents/report.md': swap('caution:', 'reviewBy: 2012-01-01\ncaution:') },
      'documents/report.md:8 reviewBy (2012-01-01) must be later than issuedOn (2013-07-01)',
    ],
  ])('%s is refused', (_words, changes, expected) => {
    expect(firstWords(faultsOf(changes), expected)).toBe(expected)
  })
})

test.each([
  ['an hour that is none', swap("from: '09:00'", "from: '25:00'"), 'helplines.yaml:8 entry 1: opening.stretches[0].from must be a time'],
  [
    'a stretch past midnight',
    swap("until: '17:00'", "until: '08:00'"),
    'helplines.yaml:8 entry 1: opening.stretches[0].until must be later',
  ],
  ['an unknown day', swap('monday, friday', 'mon'), 'helplines.yaml:8 entry 1: opening.stretches[0].days[0] must be one of monday'],
])('opening hours with %s are refused on their line', (_words, change, expected) => {
  expect(firstWords(faultsOf({ 'helplines.yaml': change }), expected)).toBe(expected)
})

test('colours are refused in the settings, since their contrast is worked out in the admin', () => {
  const change = swap('skins: {}', 'skins: { parents: { light: {}, dark: {} } }')
  expect(faultsOf({ 'settings.yaml': change })).toEqual([
    'settings.yaml:24 brand holds a typeface and empty skins only: colours and logo are chosen in the admin',
  ])
})

function forum(): string {
  return referenceFiles().find(({ path }) => path === 'events/forum.md')!.text
}
