import { randomBytes } from 'node:crypto'
import type { BasePayload } from 'payload'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import type { Article, Claim, Document, Event, Helpline, List, Page, Redirect, Topic } from '#cms/payload-types.ts'

const lasting = new Date(Date.now() + 300 * 24 * 60 * 60 * 1000).toISOString()
const unique = () => randomBytes(5).toString('hex')

/** A body of one paragraph, as the editor keeps it. */
const bodyOf = (text: string): Article['body'] =>
  toLexical([{ type: 'paragraph', children: [{ type: 'text', text }] }]) as unknown as Article['body']

/** The words of all paragraphs of a kept body. */
export const textOfBody = (body: unknown): string =>
  [...JSON.stringify(body ?? '').matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join(' ')

const common = { _status: 'published' as const }

/** Valid values of every kind of content; live unless a test says otherwise. */
export const valid = {
  articles: (values: Partial<Article> = {}) => ({
    ...common,
    title: 'When jokes hurt',
    slug: `when-jokes-hurt-${unique()}`,
    summary: 'What to do when friends go too far.',
    kind: 'advice' as const,
    audience: ['young-people' as const],
    topics: [] as string[],
    body: bodyOf('You can say that it hurts.'),
    reviewBy: lasting,
    ...values,
  }),
  pages: (values: Partial<Page> = {}) => ({
    ...common,
    title: 'About us',
    slug: `about-us-${unique()}`,
    summary: 'Who we are.',
    body: bodyOf('We work together.'),
    reviewBy: lasting,
    ...values,
  }),
  events: (values: Partial<Event> = {}) => ({
    ...common,
    title: 'Core groups that work',
    slug: `core-groups-${unique()}`,
    summary: 'A morning on how core groups make plans happen.',
    kind: 'course' as const,
    audience: ['professionals' as const],
    sessions: [{ startsAt: '2027-01-20T09:30:00.000Z', endsAt: '2027-01-20T12:30:00.000Z' }] as Event['sessions'],
    place: { isOnline: false, name: 'County Hall, Chelmsford', address: 'Market Road\nCM1 1QH' },
    ...values,
  }),
  documents: (values: Partial<Document> = {}) => ({
    ...common,
    title: 'Annual report',
    slug: `annual-report-${unique()}`,
    summary: 'What we did.',
    type: 'annual-report' as const,
    issuedOn: '2013-07-01T12:00:00.000Z',
    audience: ['professionals' as const],
    body: bodyOf('A year of work.'),
    ...values,
  }),
  topics: (values: Partial<Topic> = {}) => ({
    ...common,
    title: 'Bullying',
    slug: `bullying-${unique()}`,
    summary: 'All about bullying.',
    order: 1,
    ...values,
  }),
  helplines: (values: Partial<Helpline> = {}) => ({
    ...common,
    name: 'Childline',
    phone: '0800 1111',
    about: 'Somebody listens to you.',
    hours: 'Day and night, every day',
    opening: { kind: 'always' as const, bankHolidays: 'usual' as const },
    audience: ['young-people' as const],
    kind: 'national' as const,
    source: 'Its own website',
    checkedOn: new Date().toISOString(),
    order: 1,
    ...values,
  }),
  claims: (values: Partial<Claim> = {}) => ({
    ...common,
    statement: 'In 2026, 120 courses were held.',
    asOf: '2026-03-31T12:00:00.000Z',
    source: 'Annual report 2026',
    checkedOn: new Date().toISOString(),
    ...values,
  }),
  lists: ({ slug = `list-${unique()}`, ...values }: Partial<List> = {}) => ({
    ...{ id: slug, slug, name: `The ${slug}’ bulletin`, summary: `News for ${slug}.` },
    ...{ joining: 'open' as const, isOpen: true, order: 1, ...values },
  }),
  redirects: (values: Partial<Redirect> = {}) => ({ from: `/old-${unique()}/`, to: '/', ...values }),
}

/** Makes content without asking who may. */
export interface Documents {
  article(values?: Partial<Article>): Promise<Article>
  page(values?: Partial<Page>): Promise<Page>
  event(values?: Partial<Event>): Promise<Event>
  document(values?: Partial<Document>): Promise<Document>
  topic(values?: Partial<Topic>): Promise<Topic>
  helpline(values?: Partial<Helpline>): Promise<Helpline>
  claim(values?: Partial<Claim>): Promise<Claim>
  /** Its id is its slug. */
  list(values?: Partial<List>): Promise<List>
  /** Settings as they must be for the site to render, published. */
  settings(values?: object): Promise<void>
}

/** Content of a hub. An article without a topic of its own gets one that is live. */
export function documentsOf(payload: BasePayload): Documents {
  let usual: Promise<Topic> | undefined
  const topic: Documents['topic'] = (values) => payload.create({ collection: 'topics', data: valid.topics(values), depth: 0 })
  return {
    topic,
    article: async (values = {}) => {
      const topics = values.topics ?? [(await (usual ??= topic())).id]
      return payload.create({ collection: 'articles', data: valid.articles({ ...values, topics }), depth: 0 })
    },
    event: (values) => payload.create({ collection: 'events', data: valid.events(values), depth: 0 }),
    document: (values) => payload.create({ collection: 'documents', data: valid.documents(values), depth: 0 }),
    page: (values) => payload.create({ collection: 'pages', data: valid.pages(values), depth: 0 }),
    helpline: (values) => payload.create({ collection: 'helplines', data: valid.helplines(values), depth: 0 }),
    claim: (values) => payload.create({ collection: 'claims', data: valid.claims(values), depth: 0 }),
    list: (values) => payload.create({ collection: 'lists', data: valid.lists(values), depth: 0 }),
    settings: async (values = {}) =>
      void (await payload.updateGlobal({ slug: 'site-settings', data: { ...settings, ...values }, depth: 0 })),
  }
}

const settings = {
  _status: 'published' as const,
  name: 'Essex Safeguarding Children Board',
  shortName: 'ESCB',
  area: 'Essex',
  strapline: 'Help to keep children safe.',
  contact: { email: 'hello@example.org', phone: '01245 000000', address: 'County Hall\nChelmsford' },
  home: {
    title: 'Help to keep children safe',
    introduction: 'Choose the door that fits you.',
    doors: [{ audience: 'young-people' as const, title: 'Young people', text: 'Something on your mind?' }],
  },
  navigation: [{ label: 'Topics', href: '/topics/' }],
  footer: [{ label: 'About', href: '/about/' }],
  securityContact: 'mailto:security@example.org',
}
