import type { Alert } from './alert.ts'
import type { Article, ArticleCard } from './article.ts'
import type { Audience } from './audience.ts'
import type { BoardDocument, DocumentCard } from './board-document.ts'
import type { Issue, IssueCard, MailingList } from './bulletin.ts'
import type { Claim } from './claim.ts'
import type { EventCard, HubEvent } from './event.ts'
import type { Helpline } from './helpline.ts'
import type { Opening } from './opening.ts'
import type { Page } from './page.ts'
import type { Picture } from './picture.ts'
import type { DocumentReference, LinkTarget } from './reference.ts'
import type { Settings } from './settings.ts'
import type { Topic } from './topic.ts'

/** Which articles a list holds: those of an audience, of a topic, the news, or all. */
export type ListOf = { audience: Audience } | { topic: string } | 'news' | 'everything'

/**
 * One fixed page of a list, oldest first numbering: page 1 holds the first articles ever published and never changes its members,
 * so a new article touches only the last page. `articles` are newest first.
 */
export interface ArchivePage {
  articles: ArticleCard[]
  number: number
  /** True on the page that holds the newest articles; a new article may change it, the others keep. */
  isNewest: boolean
  /** How many pages the list has. A page that shows it is rendered again whenever the list grows by a page, so prefer `isNewest`. */
  readonly pages: number
}

/** An address with the moment its content last changed, for the sitemap; lists and templates have no such moment. */
export interface SitemapEntry {
  path: string
  updatedAt?: string | undefined
}

/**
 * All that a page may read, as `Astro.locals.content`. Every call is recorded with a digest of its answer: a page is rendered again
 * exactly when an answer that it read would be another. Only published documents are ever answered; what is missing is `null`.
 */
export interface Content {
  /** True in a preview of a draft: pages then mark gaps and carry the preview bar. */
  readonly isPreview: boolean
  /** Absolute address of the site, without a slash at the end. */
  readonly siteUrl: string
  settings(): Settings
  /** The notice to show now to this audience (or to readers of pages for everybody), if any. Records when it begins or ends. */
  alert(audience?: Audience): Alert | null
  article(slug: string): Article | null
  articleCard(id: string): ArticleCard | null
  page(slug: string): Page | null
  topic(slug: string): Topic | null
  topicById(id: string): Topic | null
  /** All topics by their order. */
  topics(): Topic[]
  /** Topics that have an article for this audience, by their order. */
  topicsFor(audience: Audience): Topic[]
  helpline(id: string): Helpline | null
  /** Help lines by their order, for one audience or all. */
  helplines(audience?: Audience): Helpline[]
  /** Help lines for somebody in danger right now, by their order; every page shows the first. */
  emergencyHelplines(): Helpline[]
  /** Whether a help line answers now, `null` for one that is unknown or has no exact hours. Records when that turns. */
  opening(helplineId: string): Opening | null
  claim(id: string): Claim | null
  picture(id: string): Picture | null
  /** Where a link to a document leads, `null` while that document is not published. */
  link(reference: DocumentReference): LinkTarget | null
  event(slug: string): HubEvent | null
  /** Events that are not over, the one that begins soonest first. Records when the next of them is over. */
  upcomingEvents(): HubEvent[]
  /** Events that are over, the latest first. Records when the next one joins them. */
  pastEvents(): EventCard[]
  boardDocument(slug: string): BoardDocument | null
  /** All documents of the partnership, the newest first. */
  boardDocuments(): DocumentCard[]
  /** All lists that people can be on, by their order: those by invitation and those out of use included. */
  lists(): MailingList[]
  list(slug: string): MailingList | null
  /** The issues that were sent to a public list, the newest first; to all of them without a slug. */
  issues(listSlug?: string): IssueCard[]
  /** An issue that was sent to a public list. */
  issue(listSlug: string, slug: string): Issue | null
  /** The newest articles of a list, newest first. */
  latest(list: ListOf, count: number): ArticleCard[]
  /** A page of the list's archive, `null` where there is none of that number. */
  archive(list: ListOf, number: number): ArchivePage | null
  /** The newest articles whole, for feeds. */
  latestArticles(list: ListOf, count: number): Article[]
  /** How many parts the sitemap has, and the entries of one part (from 1). */
  sitemapParts(): number
  sitemap(part: number): SitemapEntry[]
  /**
   * True until `instant` (ISO 8601 in UTC) is reached. The only way for a page to read the time: the answer is recorded, and the page
   * is rendered again at the instant at which it turns.
   */
  validUntil(instant: string): boolean
}
