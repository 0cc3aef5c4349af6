import type { Alert } from '#content/schema/alert.ts'
import type { Article, ArticleCard } from '#content/schema/article.ts'
import type { BoardDocument } from '#content/schema/board-document.ts'
import type { Issue, IssueCard, MailingList } from '#content/schema/bulletin.ts'
import type { Claim } from '#content/schema/claim.ts'
import type { Content, ListOf, SitemapEntry } from '#content/schema/content.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { archivePageSize } from '#content/schema/list-sizes.ts'
import type { Page } from '#content/schema/page.ts'
import type { Picture } from '#content/schema/picture.ts'
import type { DocumentReference, LinkableCollection, LinkTarget } from '#content/schema/reference.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { Topic } from '#content/schema/topic.ts'
import { openingAt } from '#cms/domain/helpline/opening.ts'
import { theSettings } from './content-records.ts'

/** What a test publishes. */
export interface Published {
  articles?: Article[]
  topics?: Topic[]
  helplines?: Helpline[]
  pages?: Page[]
  events?: HubEvent[]
  documents?: BoardDocument[]
  claims?: Claim[]
  pictures?: Picture[]
  lists?: MailingList[]
  issues?: Issue[]
  alert?: Alert | null
  settings?: Settings
  isPreview?: boolean
  /** The moment at which pages are rendered. */
  now?: string
  sitemap?: SitemapEntry[][]
}

/** Content that answers from arrays, with every call noted in `calls`: what a page asks is what it depends on. */
export function contentOf(published: Published): Content & { calls: string[] } {
  const {
    articles = [],
    topics = [],
    helplines = [],
    pages = [],
    events = [],
    documents = [],
    claims = [],
    pictures = [],
    lists = [],
    issues = [],
    sitemap = [],
  } = published
  const now = published.now ?? '2026-11-23T12:00:00.000Z'
  const calls: string[] = []
  const note = (name: string, ...parts: unknown[]) => void calls.push([name, ...parts.map((part) => JSON.stringify(part))].join(' '))
  const newest = (list: ListOf) => articles.filter((article) => isListed(article, list)).toSorted(newestFirst)

  return {
    calls,
    isPreview: published.isPreview ?? false,
    siteUrl: 'https://hub.example',
    settings: () => (note('settings'), published.settings ?? theSettings()),
    alert(audience) {
      note('alert', audience)
      const alert = published.alert ?? null
      if (!alert || alert.audiences.length === 0) return alert
      return audience && alert.audiences.includes(audience) ? alert : null
    },
    article: (slug) => (note('article', slug), articles.find((article) => article.slug === slug) ?? null),
    articleCard: (id) => (note('articleCard', id), cardOf(articles.find((article) => article.id === id))),
    page: (slug) => (note('page', slug), pages.find((page) => page.slug === slug) ?? null),
    topic: (slug) => (note('topic', slug), topics.find((topic) => topic.slug === slug) ?? null),
    topicById: (id) => (note('topicById', id), topics.find((topic) => topic.id === id) ?? null),
    topics: () => (note('topics'), topics),
    topicsFor(audience) {
      note('topicsFor', audience)
      return topics.filter(({ id }) => articles.some((article) => article.topics.includes(id) && article.audiences.includes(audience)))
    },
    helpline: (id) => (note('helpline', id), helplines.find((line) => line.id === id) ?? null),
    helplines(audience) {
      note('helplines', audience)
      return helplines.filter((line) => audience === undefined || line.audiences.includes(audience)).toSorted((a, b) => a.order - b.order)
    },
    emergencyHelplines: () => (
      note('emergencyHelplines'),
      helplines.filter(({ kind }) => kind === 'emergency').toSorted((a, b) => a.order - b.order)
    ),
    opening(helplineId) {
      note('opening', helplineId)
      const opening = helplines.find(({ id }) => id === helplineId)?.opening
      if (!opening) return null
      const { isOpen, turnsAt } = openingAt(opening, new Date(now))
      return { isOpen, turnsAt }
    },
    event: (slug) => (note('event', slug), events.find((event) => event.slug === slug) ?? null),
    upcomingEvents: () => (note('upcomingEvents'), events.filter((event) => !isOver(event, now)).toSorted(soonestFirst)),
    pastEvents: () => (
      note('pastEvents'),
      events
        .filter((event) => isOver(event, now))
        .toSorted(soonestFirst)
        .toReversed()
    ),
    boardDocument: (slug) => (note('boardDocument', slug), documents.find((document) => document.slug === slug) ?? null),
    boardDocuments: () => (note('boardDocuments'), documents.toSorted((a, b) => b.issuedOn.localeCompare(a.issuedOn))),
    lists: () => (note('lists'), lists.toSorted((a, b) => a.order - b.order)),
    list: (slug) => (note('list', slug), lists.find((list) => list.slug === slug) ?? null),
    issues: (listSlug) => (
      note('issues', listSlug),
      issues.flatMap((issue) => cardsOf(issue, lists)).filter((card) => listSlug === undefined || card.listSlug === listSlug)
    ),
    issue: (listSlug, slug) => (
      note('issue', listSlug, slug),
      issues.find((issue) => issue.slug === slug && cardsOf(issue, lists).some((card) => card.listSlug === listSlug)) ?? null
    ),
    claim: (id) => (note('claim', id), claims.find((claim) => claim.id === id) ?? null),
    picture: (id) => (note('picture', id), pictures.find((picture) => picture.id === id) ?? null),
    link: (reference) => (note('link', reference), linkTo(reference, { articles, pages, topics, events, documents })),
    latest: (list, count) => (note('latest', list, count), newest(list).slice(0, count).map(cardOf) as ArticleCard[]),
    archive(list, number) {
      note('archive', list, number)
      const oldestFirst = newest(list).toReversed()
      const pagesOfList = Math.ceil(oldestFirst.length / archivePageSize)
      if (number < 1 || number > pagesOfList) return null
      const chunk = oldestFirst.slice((number - 1) * archivePageSize, number * archivePageSize)
      return { articles: chunk.toReversed().map(cardOf) as ArticleCard[], number, isNewest: number === pagesOfList, pages: pagesOfList }
    },
    latestArticles: (list, count) => (note('latestArticles', list, count), newest(list).slice(0, count)),
    sitemapParts: () => (note('sitemapParts'), sitemap.length),
    sitemap: (part) => (note('sitemap', part), sitemap[part - 1] ?? []),
    validUntil: (instant) => (note('validUntil', instant), now < instant),
  }
}

function isListed(article: Article, list: ListOf): boolean {
  if (list === 'everything') return true
  if (list === 'news') return article.kind === 'news'
  return 'audience' in list ? article.audiences.includes(list.audience) : article.topics.includes(list.topic)
}

function newestFirst(a: Article, b: Article): number {
  return b.publishedAt.localeCompare(a.publishedAt) || b.id.localeCompare(a.id)
}

function cardOf(article: Article | undefined): ArticleCard | null {
  if (!article) return null
  const { id, slug, title, summary, kind, audiences, topics, drawing, publishedAt } = article
  return { id, slug, title, summary, kind, audiences, topics, drawing, publishedAt }
}

function linkTo(
  { collection, id }: DocumentReference,
  from: Record<LinkableCollection, { id: string; slug: string; title: string }[]>,
): LinkTarget | null {
  const target = from[collection].find((document) => document.id === id)
  const folder = collection === 'pages' ? '/' : `/${collection}/`
  return target ? { url: `${folder}${target.slug}/`, title: target.title } : null
}

function isOver({ sessions }: HubEvent, now: string): boolean {
  return sessions.every(({ endsAt }) => endsAt <= now)
}

function soonestFirst(a: HubEvent, b: HubEvent): number {
  return a.sessions[0]!.startsAt.localeCompare(b.sessions[0]!.startsAt)
}

/** An issue's face in lists, where its list is public. */
function cardsOf({ id, slug, list, sentAt, copy }: Issue, lists: readonly MailingList[]): IssueCard[] {
  const of = lists.find((one) => one.id === list && one.isPublic)
  return of ? [{ id, slug, sentAt, title: copy.subject, summary: copy.preheader, listSlug: of.slug, listName: of.name }] : []
}
