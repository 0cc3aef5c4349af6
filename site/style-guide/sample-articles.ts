import { audiences } from '#content/schema/audience.ts'
import type { Article } from '#content/schema/article.ts'
import type { Claim } from '#content/schema/claim.ts'
import type { Page } from '#content/schema/page.ts'
import type { Topic } from '#content/schema/topic.ts'
import { everyBlock, longTitle, longWord, runningText } from './sample-bodies.ts'

const dates = {
  publishedAt: '2026-11-02T09:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
  reviewedOn: '2026-11-02',
  reviewBy: '2027-05-02',
}

const anArticle = (values: Partial<Article> & Pick<Article, 'id' | 'title'>): Article => ({
  slug: values.id,
  summary: 'What it can feel like, what helps, and who to talk to.',
  kind: 'advice',
  audiences: [...audiences],
  topics: ['friends'],
  body: runningText,
  helplines: ['childline'],
  related: ['left-out', 'whole'],
  ...dates,
  ...values,
})

const aTopic = (values: Partial<Topic> & Pick<Topic, 'id' | 'title'>): Topic => ({
  slug: values.id,
  summary: 'What it is, how to tell, what to do.',
  sensitive: false,
  words: ['left out', 'group chat'],
  helplines: ['childline', 'samaritans', 'front-door'],
  order: 1,
  ...values,
})

/** Topics: an ordinary one, a sensitive one, one without articles. */
export const sampleTopics: readonly Topic[] = [
  aTopic({ id: 'friends', title: 'Friends and falling out', drawing: 'friends-apart' }),
  aTopic({ id: 'home', title: 'Violence at home', sensitive: true, words: ['my dad hits my mum'], drawing: 'two-homes', order: 2 }),
  aTopic({ id: 'sleep', title: 'Safer sleep', words: ['moses basket'], order: 3 }),
]

/** Enough articles for lists, one with every kind of block, one on a sensitive subject, news. */
export const sampleArticles: readonly Article[] = [
  anArticle({ id: 'left-out', title: 'When friends leave you out', drawing: 'friends-apart' }),
  anArticle({ id: 'whole', title: 'A page with every kind of block', body: everyBlock, drawing: 'umbrella', topics: ['friends', 'sleep'] }),
  anArticle({ id: 'not-safe', title: 'When home is not safe', topics: ['home'], body: everyBlock, drawing: 'two-homes' }),
  anArticle({ id: 'bare', title: 'Short', summary: 'Short.', helplines: [], related: [], body: [runningText[1]!] }),
  ...[1, 2, 3].map((day) =>
    anArticle({
      id: `news-${day}`,
      title: `News of day ${day}`,
      kind: 'news',
      publishedAt: `2026-11-0${day}T09:00:00.000Z`,
      drawing: 'a-newspaper',
    }),
  ),
]

/** The same with titles and summaries that fit nowhere. */
export const longArticles: readonly Article[] = sampleArticles.map((article) => ({
  ...article,
  title: longTitle,
  summary: `${longWord} ${longTitle}`,
  helplines: ['long', ...article.helplines],
}))

/** The same topics with names that fit nowhere. */
export const longTopics: readonly Topic[] = sampleTopics.map((topic) => ({
  ...topic,
  title: longTitle.slice(0, 80),
  summary: `${longWord} ${longTitle}`,
  words: [...topic.words, longWord.slice(0, 60)],
  helplines: ['long', ...topic.helplines],
}))

/** A draft that lacks most of what it needs, as its author sees it. */
export const draftArticle: Article = anArticle({
  id: 'draft',
  title: '',
  summary: '',
  topics: [],
  body: [{ type: 'gap', message: 'Block 1: choose a help line' }, ...everyBlock, { type: 'claim', claim: 'not-published' }],
  gaps: ['title', 'summary', 'slug', 'topics', 'reviewBy'].map((field) => ({ field, message: `The ${field} is missing` })),
})

/** Standing pages. */
export const samplePages: readonly Page[] = [
  {
    id: 'about',
    slug: 'about',
    title: 'About us',
    summary: 'Who we are and what we do together.',
    body: everyBlock,
    sensitive: false,
    ...dates,
  },
  {
    id: 'what-your-phone-remembers',
    slug: 'what-your-phone-remembers',
    title: 'What your phone remembers',
    summary: 'And what you can do about it.',
    body: runningText,
    sensitive: true,
    ...dates,
  },
]

/** Figures with their source: one with all that there can be, one with the least. */
export const sampleClaims: readonly Claim[] = [
  {
    id: 'courses',
    statement: 'In 2012/13 about 2,500 people came to a course.',
    source: 'Annual report 2012/13',
    sourceUrl: 'https://report.example/',
    asOf: '2013-03-31',
    caveat: 'Places were counted, not people.',
    checkedOn: '2026-11-01',
  },
  { id: 'bare', statement: 'Most young people tell a friend first.', source: 'A survey', asOf: '2025-12-31', checkedOn: '2026-11-01' },
]
