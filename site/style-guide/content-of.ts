import type { Alert } from '#content/schema/alert.ts'
import type { Article, ArticleCard } from '#content/schema/article.ts'
import type { BoardDocument } from '#content/schema/board-document.ts'
import type { MailingList } from '#content/schema/bulletin.ts'
import type { Claim } from '#content/schema/claim.ts'
import type { Content, ListOf } from '#content/schema/content.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Page } from '#content/schema/page.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { Topic } from '#content/schema/topic.ts'
import { sampleOpening } from './sample-helplines.ts'

/** What a hub made of samples holds. */
export interface Sample {
  isPreview: boolean
  settings: Settings
  alert: Alert | null
  articles: readonly Article[]
  topics: readonly Topic[]
  helplines: readonly Helpline[]
  pages: readonly Page[]
  claims: readonly Claim[]
  events: readonly HubEvent[]
  documents: readonly BoardDocument[]
  lists: readonly MailingList[]
}

/** The moment at which samples are looked at. */
const now = '2026-11-23T12:00:00.000Z'

/** Content whose every answer is fixed: it is recorded nowhere and never changes. */
export function contentOf(sample: Sample): Content {
  const { isPreview, settings, alert, articles, topics, helplines, pages, claims, events, documents, lists } = sample
  const isIn = ({ kind, audiences, topics: about }: Article, list: ListOf) => {
    if (list === 'everything') return true
    if (list === 'news') return kind === 'news'
    return 'audience' in list ? audiences.includes(list.audience) : about.includes(list.topic)
  }
  const newest = (list: ListOf) => articles.filter((article) => isIn(article, list))
  const withId = <Kind extends { id: string }>(kind: readonly Kind[], id: string) => kind.find((one) => one.id === id) ?? null
  const withSlug = <Kind extends { slug: string }>(kind: readonly Kind[], slug: string) => kind.find((one) => one.slug === slug) ?? null
  const cardOf = (article: Article): ArticleCard => article
  const isOver = ({ sessions }: HubEvent) => sessions.every(({ endsAt }) => endsAt <= now)
  const linkable = { articles, pages, topics, events, documents }
  const folders = { articles: '/articles/', pages: '/', topics: '/topics/', events: '/events/', documents: '/documents/' }

  return {
    isPreview,
    siteUrl: 'https://hub.example',
    settings: () => settings,
    alert: () => alert,
    article: (slug) => withSlug(articles, slug),
    articleCard: (id) => withId(articles, id),
    page: (slug) => withSlug(pages, slug),
    topic: (slug) => withSlug(topics, slug),
    topicById: (id) => withId(topics, id),
    topics: () => [...topics],
    topicsFor: () => [...topics],
    helpline: (id) => withId(helplines, id),
    helplines: (audience) => helplines.filter(({ audiences }) => audience === undefined || audiences.includes(audience)),
    emergencyHelplines: () => helplines.filter(({ kind }) => kind === 'emergency'),
    opening: (id) => sampleOpening(helplines.find((line) => line.id === id)),
    lists: () => [...lists],
    list: (slug) => withSlug(lists, slug),
    issues: () => [],
    issue: () => null,
    claim: (id) => withId(claims, id),
    picture: () => null,
    link({ collection, id }) {
      const target = withId<{ id: string; slug: string; title: string }>(linkable[collection], id)
      return target && { url: `${folders[collection]}${target.slug}/`, title: target.title }
    },
    event: (slug) => withSlug(events, slug),
    upcomingEvents: () => events.filter((event) => !isOver(event)),
    pastEvents: () => events.filter(isOver),
    boardDocument: (slug) => withSlug(documents, slug),
    boardDocuments: () => [...documents],
    latest: (list, count) => newest(list).slice(0, count).map(cardOf),
    // A list of three pages, so that the way to older and newer ones is seen from the second.
    archive: (list, number) =>
      number >= 1 && number <= 3 && articles.length > 0
        ? { articles: newest(list).map(cardOf), number, isNewest: number === 3, pages: 3 }
        : null,
    latestArticles: (list, count) => newest(list).slice(0, count),
    sitemapParts: () => 0,
    sitemap: () => [],
    validUntil: (instant) => now < instant,
  }
}
