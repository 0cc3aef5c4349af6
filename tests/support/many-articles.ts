import { audiences } from '#content/schema/audience.ts'
import type { Article } from '#content/schema/article.ts'
import type { Block } from '#content/schema/block.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { aClaim, aHelpline, anArticle, aPage, aTopic, theSettings } from './content-records.ts'
import { published } from './publisher-kit.ts'
import { randomFrom } from './random.ts'

const words =
  'children young people parents school home worry listen safe help talk trust friend online night share tell number adult advice'.split(
    ' ',
  )

/** A site of this many articles, each of about six hundred words, with what belongs to it; the same for the same number. */
export function manyArticles(count: number): PublishedDocument[] {
  const random = randomFrom(count)
  const sentence = () => `${random.list(9, 16, () => random.pick(words)).join(' ')}.`
  const paragraph = (): Block => ({
    type: 'paragraph',
    children: [{ type: 'text', text: random.list(3, 5, sentence).join(' ') }],
  })
  const topics = Array.from({ length: 14 }, (_, at) => aTopic({ id: `topic-${at}`, order: at, helplines: ['line-1', 'line-2'] }))
  const helplines = Array.from({ length: 18 }, (_, at) => aHelpline({ id: `line-${at}`, phone: `0800 00${at}`, order: at }))
  const article = (at: number): Article =>
    anArticle({
      id: `article-${at}`,
      title: `Article ${at}: ${random.list(4, 7, () => random.pick(words)).join(' ')}`,
      summary: sentence(),
      audiences: [audiences[at % 3]!],
      topics: [`topic-${at % 14}`, `topic-${(at + 5) % 14}`],
      helplines: [`line-${at % 18}`],
      related: at > 2 ? [`article-${at - 1}`, `article-${at - 2}`] : [],
      publishedAt: new Date(Date.UTC(2020, 0, 1) + at * 3_600_000).toISOString(),
      updatedAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
      body: [
        paragraph(),
        { type: 'heading', level: 2, children: [{ type: 'text', text: sentence() }] },
        paragraph(),
        { type: 'do-list', kind: 'do', items: random.list(3, 5, () => [{ type: 'text' as const, text: sentence() }]) },
        paragraph(),
        {
          type: 'callout',
          tone: 'important',
          title: 'Remember',
          body: [{ type: 'paragraph', children: [{ type: 'text', text: sentence() }] }],
        },
        { type: 'heading', level: 2, children: [{ type: 'text', text: sentence() }] },
        ...random.list(3, 4, paragraph),
        { type: 'helplines', helplines: ['line-3', 'line-4'] },
        { type: 'claim', claim: `claim-${at % 6}` },
      ],
    })
  return [
    published('settings', theSettings()),
    ...topics.map((topic) => published('topics', topic)),
    ...helplines.map((line) => published('helplines', line)),
    ...Array.from({ length: 6 }, (_, at) => published('claims', aClaim({ id: `claim-${at}` }))),
    ...['about', 'contact', 'accessibility', 'privacy', 'cookies'].map((id) => published('pages', aPage({ id }))),
    ...Array.from({ length: count }, (_, at) => published('articles', article(at))),
  ]
}
