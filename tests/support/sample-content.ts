import type { Block } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'
import type { Published } from './content-fixture.ts'
import { aBoardDocument, aClaim, aHelpline, anArticle, aPage, aPicture, aTopic } from './content-records.ts'
import { everyChart } from './tables.ts'

/** A title that tries to break out of every place that it is printed in. */
export const hostileTitle = '<script>alert(1)</script> & "quotes" \'single\' ]]> --> \u0007'

/** A word too long for any line. */
export const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

const text = (words: string, marks: { bold?: boolean; italic?: boolean } = {}): Inline => ({ type: 'text', text: words, ...marks })

/** A body with every kind of block, links of every kind among them. */
export const everyBlock: Block[] = [
  {
    type: 'paragraph',
    children: [text('Plain, '), text('bold', { bold: true }), text(' and '), text('both', { bold: true, italic: true })],
  },
  { type: 'heading', level: 2, children: [text('What it is')] },
  {
    type: 'paragraph',
    children: [
      { type: 'link', to: { collection: 'articles', id: 'bullying-1' }, children: [{ type: 'text', text: 'an article' }] },
      text(', '),
      { type: 'link', to: { collection: 'articles', id: 'not-published' }, children: [{ type: 'text', text: 'a lost article' }] },
      text(', '),
      { type: 'link', href: 'https://elsewhere.example/?a=1&b="2"', children: [{ type: 'text', text: 'elsewhere' }] },
      { type: 'break' },
      text(longWord),
    ],
  },
  { type: 'heading', level: 2, children: [text('What it is')] },
  {
    type: 'list',
    ordered: false,
    items: [
      { children: [text('one')], lists: [{ type: 'list', ordered: true, items: [{ children: [text('one a')] }] }] },
      { children: [] },
    ],
  },
  { type: 'heading', level: 2, children: [text('What to do & not to do')] },
  { type: 'do-list', kind: 'do', items: [[text('tell somebody')]] },
  {
    type: 'do-list',
    kind: 'do-not',
    items: [[text('Share the picture')], [text('do not reply')], [text('blame yourself', { bold: true })]],
  },
  { type: 'heading', level: 2, children: [text('日本')] },
  { type: 'quotation', children: [text('They said it was a joke.')], attribution: 'Year 9 pupil' },
  { type: 'callout', tone: 'urgent', title: 'In danger?', body: [{ type: 'paragraph', children: [text('Call now.')] }] },
  {
    type: 'callout',
    tone: 'information',
    title: 'Good to know',
    body: [{ type: 'list', ordered: false, items: [{ children: [text('x')] }] }],
  },
  { type: 'helplines', helplines: ['childline', 'not-published'] },
  { type: 'claim', claim: 'courses' },
  { type: 'claim', claim: 'not-published' },
  { type: 'heading', level: 3, children: [text('Pictures')] },
  { type: 'figure', media: 'bench', caption: 'A bench' },
  { type: 'figure', media: 'not-published' },
  { type: 'figure', drawing: 'umbrella', alt: 'An umbrella over two people' },
  { type: 'heading', level: 4, children: [text('Numbers')] },
  {
    type: 'table',
    caption: 'By year',
    head: [[text('Year')], [text('Cases')]],
    rows: [[[text('2012')], [text('109')]]],
    rowHeaders: true,
  },
  ...everyChart,
  {
    type: 'video',
    url: 'https://www.videos.example/watch?v=1',
    title: 'Being a friend',
    minutes: 4,
    hasCaptions: true,
    summary: 'How to listen.',
  },
]

/** A document in chapters, the second of which has every block. */
const report = aBoardDocument({
  id: 'report',
  title: hostileTitle,
  period: 'April 2012 to March 2013',
  caution: 'This is a report of 2012/13.',
  chapters: [
    { slug: 'people', title: longWord, summary: 'Who we are.', body: [everyBlock[0]!] },
    { slug: 'money', title: 'Money <b>&</b> more', body: everyBlock },
  ],
})

/** A hub with every kind of document, awkward ones among them. */
export function sampleContent(values: Published = {}): Published {
  const numbered = Array.from({ length: 45 }, (_, place) =>
    anArticle({
      id: `bullying-${place + 1}`,
      audiences: place % 2 === 0 ? ['young-people'] : ['young-people', 'parents'],
      publishedAt: new Date(Date.UTC(2026, 9, 1, place)).toISOString(),
    }),
  )
  return {
    articles: [
      ...numbered,
      anArticle({
        id: 'whole',
        title: hostileTitle,
        summary: `${longWord} <b>bold</b>`,
        audiences: ['parents', 'professionals'],
        topics: ['bullying', 'sleep'],
        body: everyBlock,
        helplines: ['samaritans', 'not-published', 'samaritans'],
        related: ['bullying-1', 'whole', 'not-published'],
        drawing: 'umbrella',
      }),
      anArticle({ id: 'secret', title: 'When home is not safe', summary: 'Leaving a violent home.', topics: ['abuse'], body: everyBlock }),
    ],
    topics: [
      aTopic({ id: 'bullying', order: 1 }),
      aTopic({ id: 'abuse', title: 'Violence at home', summary: 'Violence is never your fault.', sensitive: true, order: 2 }),
      aTopic({ id: 'sleep', title: hostileTitle, helplines: [], order: 3 }),
      aTopic({ id: 'empty', order: 4 }),
    ],
    helplines: [
      aHelpline({ id: 'emergency', name: 'Emergency services', phone: '999', kind: 'emergency', order: 1 }),
      aHelpline({ id: 'front-door', name: 'Children’s front door', phone: '0345 603 7627', kind: 'front-door', order: 2 }),
      aHelpline({ id: 'childline', name: 'Childline', phone: '0800 1111', website: 'https://childline.example/', cost: 'Free', order: 3 }),
      aHelpline({ id: 'samaritans', name: 'Samaritans', phone: '116 123', order: 4 }),
      aHelpline({ id: 'shout', name: 'Shout', text: '85258', audiences: ['young-people'], order: 5 }),
      aHelpline({ id: 'web-only', name: 'Web <only>', website: 'https://web-only.example/', audiences: ['professionals'], order: 6 }),
    ],
    pages: [aPage({ id: 'about', title: 'About us', body: everyBlock })],
    documents: [report, aBoardDocument({ id: 'plan', type: 'strategy', title: 'A plan', reviewBy: '2027-11-01', body: everyBlock })],
    claims: [aClaim({ id: 'courses', sourceUrl: 'https://report.example/', caveat: 'Courses were counted, not people.' })],
    pictures: [aPicture({ id: 'bench', credit: 'A. N. Other' })],
    alert: {
      tone: 'urgent',
      title: 'Schools are closed',
      message: 'Because of snow.',
      link: { href: '/about/', label: 'More' },
      audiences: [],
    },
    sitemap: [[{ path: '/' }], [{ path: '/articles/whole/', updatedAt: '2026-11-02T09:00:00.000Z' }]],
    ...values,
  }
}
