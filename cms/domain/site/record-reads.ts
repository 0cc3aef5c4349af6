import type { Content, ListOf } from '#content/schema/content.ts'
import type { HubEvent } from '#content/schema/event.ts'
import { archivePageSize } from '#content/schema/list-sizes.ts'
import { openingAt } from '#cms/domain/helpline/opening.ts'
import {
  alertShownTo,
  allEvents,
  documentCards,
  emergencyHelplines,
  archivePages,
  findBySlug,
  findIssue,
  findLink,
  findListed,
  findMailingList,
  findTopic,
  hasArchivePage,
  helplinesFor,
  issueCards,
  mailingLists,
  sitemapPart,
  sitemapParts,
  topicsFor,
} from './answers.ts'
import type { ContentIndex } from './content-index.ts'
import { digestOf, isBefore } from './digest-of.ts'
import { eventCard, eventsAt } from './events.ts'
import { listName } from './list-name.ts'
import { readKey, type Read } from './read.ts'

/** The content as one page reads it, with a note of all that it read. */
export interface RecordedContent {
  content: Content
  /** What has been read so far, each question once. */
  reads(): Read[]
}

/**
 * The published content for the rendering of one page at `now`. Answers are frozen, lists are fresh arrays, so a page cannot alter
 * what the next one reads.
 */
export function recordReads(index: ContentIndex, now: Date): RecordedContent {
  const noted = new Map<string, string>()

  function note(question: string, ...parts: string[]): void {
    const key = readKey(question, ...parts)
    if (!noted.has(key)) noted.set(key, digestOf(index, key, now))
  }

  /** An answer, noted before it is given: one that cannot be given has been read as well. */
  function answered<Answer>(answer: () => Answer, question: string, ...parts: string[]): Answer {
    note(question, ...parts)
    return answer()
  }

  function validUntil(instant: string): boolean {
    note('valid-until', new Date(instant).toISOString())
    return isBefore(now, instant) === 'true'
  }

  /** Notes that an answer stands from one instant until another. */
  function standsBetween(since: string | undefined, turnsAt: string | undefined): void {
    if (since !== undefined) validUntil(since)
    if (turnsAt !== undefined) validUntil(turnsAt)
  }

  function events(): { upcoming: HubEvent[]; past: HubEvent[] } {
    note('events')
    const { upcoming, past, since, turnsAt } = eventsAt(allEvents(index), now)
    standsBetween(since, turnsAt)
    return { upcoming, past }
  }

  const newest = (list: ListOf, count: number) => index.live.lists.list(listName(list)).newest(count)

  const content: Content = {
    isPreview: false,
    get siteUrl() {
      note('site-url')
      return index.siteUrl
    },
    settings() {
      note('settings')
      const settings = index.value('settings', 'settings')
      if (!settings) throw new Error('The site settings are not published. Open Site settings in the CMS and publish them.')
      return settings
    },
    alert(audience) {
      note('alert', audience ?? 'everybody')
      const alert = alertShownTo(index, audience ?? 'everybody')
      if (alert?.startsAt !== undefined && validUntil(alert.startsAt)) return null
      if (alert?.endsAt !== undefined && !validUntil(alert.endsAt)) return null
      return alert
    },
    article: (slug) => answered(() => findBySlug(index, 'articles', slug), 'article', slug),
    articleCard(id) {
      note('card', id)
      return findListed(index, id)?.card ?? null
    },
    page: (slug) => answered(() => findBySlug(index, 'pages', slug), 'page', slug),
    topic: (slug) => answered(() => findBySlug(index, 'topics', slug), 'topic', slug),
    topicById: (id) => answered(() => findTopic(index, id), 'topic-by-id', id),
    topics() {
      note('topics')
      return topicsFor(index)
    },
    topicsFor(audience) {
      note('topics-for', audience)
      return topicsFor(index, audience)
    },
    helpline(id) {
      note('helpline', id)
      return index.value('helplines', id)
    },
    helplines(audience) {
      note('helplines', audience ?? 'all')
      return helplinesFor(index, audience)
    },
    emergencyHelplines() {
      note('emergency-helplines')
      return emergencyHelplines(index)
    },
    opening(helplineId) {
      note('helpline', helplineId)
      const opening = index.value('helplines', helplineId)?.opening
      if (opening === undefined) return null
      const { isOpen, since, turnsAt } = openingAt(opening, now)
      standsBetween(since, turnsAt)
      return { isOpen, turnsAt }
    },
    event: (slug) => answered(() => findBySlug(index, 'events', slug), 'event', slug),
    upcomingEvents: () => events().upcoming,
    pastEvents: () => events().past.map(eventCard),
    boardDocument(slug) {
      note('board-document', slug)
      return findBySlug(index, 'documents', slug)
    },
    boardDocuments() {
      note('board-documents')
      return documentCards(index)
    },
    lists: () => answered(() => [...mailingLists(index)], 'lists'),
    list: (slug) => answered(() => findMailingList(index, slug), 'mailing-list', slug),
    // Marked, so that a list of the slug `all` is told from all lists.
    issues: (list) => answered(() => [...issueCards(index, list)], 'issues', list === undefined ? 'all' : `/${list}`),
    issue: (list, slug) => answered(() => findIssue(index, list, slug), 'issue', list, slug),
    claim: (id) => answered(() => index.value('claims', id), 'claim', id),
    picture: (id) => answered(() => index.value('media', id), 'picture', id),
    link(reference) {
      note('link', reference.collection, reference.id)
      return findLink(index, reference)
    },
    latest(list, count) {
      note('latest', listName(list), String(count))
      return newest(list, count).map(({ card }) => card)
    },
    archive(list, number) {
      note('archive', listName(list), String(number))
      const articles = index.live.lists.list(listName(list))
      if (!hasArchivePage(articles, number)) return null
      const pages = archivePages(articles)
      return {
        articles: articles
          .chunk(number, archivePageSize)
          .map(({ card }) => card)
          .reverse(),
        number,
        isNewest: number === pages,
        get pages() {
          note('archive-pages', listName(list))
          return pages
        },
      }
    },
    latestArticles(list, count) {
      note('latest-articles', listName(list), String(count))
      return newest(list, count).map(({ article }) => article)
    },
    sitemapParts() {
      note('sitemap-parts')
      return sitemapParts(index)
    },
    sitemap(part) {
      note('sitemap', String(part))
      return sitemapPart(index, part)
    },
    validUntil,
  }
  return { content, reads: () => [...noted] }
}
