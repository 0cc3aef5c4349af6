import type { Block } from '#content/schema/block.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import type { Raw } from '#cms/domain/published/raw.ts'

const times = { createdAt: '2026-11-01T08:00:00.000Z', updatedAt: '2026-11-02T09:00:00.000Z' }

/** A stored body with these blocks, or with one paragraph. */
export const rawBody = (blocks: Block[] = [{ type: 'paragraph', children: [{ type: 'text', text: 'Tell somebody.' }] }]): unknown =>
  toLexical(blocks)

/** Documents of every collection that the site is made of, as a store gives them: good ones, each field of its own kind. */
export const rawDocuments = {
  articles: (): Raw => ({
    id: 'when-jokes-hurt',
    slug: 'when-jokes-hurt',
    title: ' When jokes hurt ',
    summary: 'What to do when friends go too far.',
    audience: ['young-people', 'parents'],
    topics: ['bullying', { id: 'online', title: 'Online' }],
    body: rawBody(),
    helplines: ['childline'],
    related: [],
    drawing: 'friends-apart',
    publishedAt: '2026-11-01T09:00:00.000Z',
    reviewedOn: '2026-11-01T00:00:00.000Z',
    reviewBy: '2027-06-30T23:00:00.000Z',
    ...times,
  }),
  pages: (): Raw => ({
    id: 'about',
    slug: 'about',
    title: 'About us',
    summary: 'Who we are.',
    body: rawBody(),
    reviewBy: '2027-11-01T12:00:00.000Z',
    ...times,
  }),
  events: (): Raw => ({
    id: 'core-groups',
    slug: 'core-groups',
    title: 'Core groups that work ',
    summary: 'A course of two mornings.',
    kind: 'course',
    audience: ['professionals'],
    whoFor: '',
    sessions: [
      { id: 'row2', startsAt: '2027-01-27T09:30:00.000Z', startsAt_tz: 'Europe/London', endsAt: '2027-01-27T12:30:00.000Z' },
      { id: 'row1', startsAt: '2027-01-20T09:30:00.000Z', startsAt_tz: 'Europe/London', endsAt: '2027-01-20T12:30:00.000Z' },
    ],
    place: { isOnline: false, name: 'County Hall', address: ' Market Road \n\n CM1 1QH\n' },
    booking: { href: 'https://book.example/core-groups', label: null, closesAt: null },
    cost: '£40',
    isPaid: true,
    isCancelled: null,
    takesQuestions: false,
    questionsCloseAt: null,
    answered: [],
    body: null,
    publishedAt: '2026-11-01T09:00:00.000Z',
    ...times,
  }),
  documents: (): Raw => ({
    id: 'report',
    slug: 'report',
    title: 'Annual report ',
    summary: 'What we did.',
    type: 'annual-report',
    audience: ['professionals'],
    period: ' April 2012 to March 2013 ',
    issuedOn: '2013-06-30T23:00:00.000Z',
    caution: '',
    body: rawBody(),
    chapters: [
      { id: 'row1', title: 'Who we are', slug: null, summary: null, body: rawBody() },
      { id: 'row2', title: 'Money', slug: 'our-money', summary: 'Where it came from.', body: rawBody() },
    ],
    reviewBy: null,
    publishedAt: '2026-11-01T09:00:00.000Z',
    ...times,
  }),
  topics: (): Raw => ({
    id: 'bullying',
    slug: 'bullying',
    title: 'Bullying',
    summary: 'All about bullying.',
    sensitive: true,
    helplines: ['childline', 'nspcc'],
    drawing: null,
    order: 3,
    ...times,
  }),
  helplines: (): Raw => ({
    id: 'childline',
    name: 'Childline',
    phone: '0800 1111',
    text: null,
    website: 'https://www.childline.org.uk',
    about: 'Somebody listens to you.',
    hours: 'Day and night, every day',
    cost: '',
    audience: ['young-people'],
    kind: 'national',
    source: 'Its own website',
    checkedOn: '2026-11-20T12:00:00.000Z',
    order: 2,
    ...times,
  }),
  claims: (): Raw => ({
    id: 'calls-2026',
    statement: 'In 2026, 120 courses were held.',
    source: 'Annual report 2026',
    sourceUrl: 'https://example.org/report',
    asOf: '2026-03-31T12:00:00.000Z',
    caveat: 'Essex only.',
    checkedOn: '2026-11-20T12:00:00.000Z',
    ...times,
  }),
  media: (): Raw => ({
    id: 'bench',
    alt: 'An empty bench in a park',
    decorative: false,
    people: 'none',
    filename: `${'0123456789abcdef'.repeat(2)}.jpeg`,
    variants: [{ format: 'webp', width: 400, height: 300, size: 1000 }],
    ...times,
  }),
  redirects: (): Raw => ({ id: 'r1', from: '/articles/old/', to: '/articles/new/', isAutomatic: true, ...times }),
}

/** The site's settings as the store gives them. */
export const rawSettings = (): Raw => ({
  name: 'Essex Safeguarding Children Board',
  shortName: 'ESCB',
  area: 'Essex',
  strapline: 'Help to keep children safe.',
  contact: { email: 'hello@example.org', phone: '', address: ' County Hall \n\n Chelmsford\n' },
  home: {
    title: 'Help to keep children safe',
    introduction: 'Choose the door that fits you.',
    doors: [{ id: 'row1', audience: 'young-people', title: 'Young people', text: 'Something on your mind?', drawing: null }],
    featured: ['when-jokes-hurt'],
  },
  hubs: [{ audience: 'parents', title: 'Parents', introduction: 'Advice for families.', featured: null }],
  navigation: [{ label: 'Topics', href: '/topics/' }],
  footer: null,
  securityContact: 'mailto:security@example.org',
})

/** An alert that is on, as the store gives it. */
export const rawAlert = (): Raw => ({
  isOn: true,
  tone: 'urgent',
  title: 'Flooding in Chelmsford',
  message: 'Stay away from the river.',
  link: { href: '/flood/', label: 'What to do' },
  audience: ['parents'],
  startsAt: '2026-11-23T09:00:00.000Z',
  endsAt: null,
})
