import type { Alert } from '#content/schema/alert.ts'
import type { Audience } from '#content/schema/audience.ts'
import type { DocumentCard } from '#content/schema/board-document.ts'
import type { Issue, IssueCard, MailingList } from '#content/schema/bulletin.ts'
import type { SitemapEntry } from '#content/schema/content.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { archivePageSize } from '#content/schema/list-sizes.ts'
import type { DocumentReference, LinkableCollection, LinkTarget } from '#content/schema/reference.ts'
import type { Topic } from '#content/schema/topic.ts'
import { sitemapPartSize } from './archives.ts'
import type { ArticleList, ListedArticle } from './article-list.ts'
import type { ContentIndex } from './content-index.ts'
import type { DocumentKind, PublishedValues } from './document.ts'
import { listOfSlug } from './issue-shelf.ts'
import { documentPath, standingPaths } from './paths.ts'

/** The document whose page stands at a slug. */
export function findBySlug<Kind extends LinkableCollection>(index: ContentIndex, kind: Kind, slug: string): PublishedValues[Kind] | null {
  const holder = index.live.holder(documentPath(kind, slug))
  return holder?.kind === kind ? index.value(kind, holder.id) : null
}

/** The article of an id as lists hold it, while it has its page. */
export function findListed(index: ContentIndex, id: string): ListedArticle | null {
  return index.value('articles', id) && (index.live.listed.get(id) ?? null)
}

/** The topic of an id, while it has its page. */
export function findTopic(index: ContentIndex, id: string): Topic | null {
  return index.value('topics', id) && (index.live.topics.get(id) ?? null)
}

/** Where a reference leads, `null` while its document has no page. */
export function findLink(index: ContentIndex, { collection, id }: DocumentReference): LinkTarget | null {
  const value = index.value(collection, id)
  if (!value) return null
  const url = documentPath(collection, value.slug)
  const holder = index.live.holder(url)
  return holder?.kind === collection && holder.id === id ? { url, title: value.title } : null
}

/** Topics by their order: all, or those that have an article for an audience. */
export function topicsFor(index: ContentIndex, audience?: Audience): Topic[] {
  mustBeWhole(index, 'topics')
  return index.live.topics.all().filter(({ id }) => audience === undefined || index.live.lists.hasArticles(id, audience))
}

/** Help lines by their order: all, or those for an audience. */
export function helplinesFor(index: ContentIndex, audience?: Audience): Helpline[] {
  mustBeWhole(index, 'helplines')
  return index.helplines.all().filter(({ audiences }) => audience === undefined || audiences.includes(audience))
}

/** Help lines for somebody in danger right now, by their order. */
export function emergencyHelplines(index: ContentIndex): Helpline[] {
  return helplinesFor(index).filter(({ kind }) => kind === 'emergency')
}

/** The events that have their page. */
export function allEvents(index: ContentIndex): readonly HubEvent[] {
  mustBeWhole(index, 'events')
  return index.live.events.all()
}

/** The documents of the partnership that have their page, as lists show them, the newest first. */
export function documentCards(index: ContentIndex): DocumentCard[] {
  mustBeWhole(index, 'documents')
  return index.live.boardDocuments
    .all()
    .map(({ id, slug, title, summary, type, period, issuedOn, publishedAt }) =>
      Object.freeze({ id, slug, title, summary, type, period, issuedOn, publishedAt }),
    )
}

/** The lists that people can be on, by their order. */
export function mailingLists(index: ContentIndex): readonly MailingList[] {
  mustBeWhole(index, 'lists')
  return index.lists.all()
}

/** The list of a slug. */
export function findMailingList(index: ContentIndex, slug: string): MailingList | null {
  return listOfSlug(mailingLists(index), slug) ?? null
}

/** The issues of the public archive, of a list or of all (`all`), the newest first. */
export function issueCards(index: ContentIndex, listSlug: string | undefined): readonly IssueCard[] {
  mustBeWhole(index, 'lists')
  mustBeWhole(index, 'sendings')
  return index.issues.cards(listSlug)
}

/** An issue of the public archive. */
export function findIssue(index: ContentIndex, listSlug: string, slug: string): Issue | null {
  return index.issues.find(listSlug, slug)
}

/** The notice for an audience whatever the time; `everybody` names the pages for all. */
export function alertShownTo(index: ContentIndex, audience: Audience | 'everybody'): Alert | null {
  const alert = index.value('alert', 'alert')
  if (!alert || alert.audiences.length === 0) return alert
  return audience !== 'everybody' && alert.audiences.includes(audience) ? alert : null
}

/** How many archive pages a list has. */
export function archivePages({ length }: ArticleList): number {
  return Math.ceil(length / archivePageSize)
}

/** True for the numbers of a list's archive pages. */
export function hasArchivePage(list: ArticleList, number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= archivePages(list)
}

/** How many parts the sitemap has: the first for all but articles, the others for articles, oldest first. */
export function sitemapParts(index: ContentIndex): number {
  return 1 + Math.ceil(index.live.lists.list('everything').length / sitemapPartSize)
}

/** The entries of one part of the sitemap, none where there is no such part. */
export function sitemapPart(index: ContentIndex, part: number): SitemapEntry[] {
  if (!Number.isInteger(part) || part < 1) return []
  if (part > 1) {
    const articles = index.live.lists.list('everything').chunk(part - 1, sitemapPartSize)
    return articles.map(({ article }) => ({ path: documentPath('articles', article.slug), updatedAt: article.updatedAt }))
  }
  const documents = [...index.live.paths()].flatMap((path): SitemapEntry[] => {
    const { kind, id } = index.live.owner(path)!
    if (kind === 'topics') return [{ path }]
    if (kind === 'lists' || kind === 'sendings') return path.endsWith('/') ? [{ path }] : []
    // The page in answer to a question is for whoever has just asked one.
    const isForEverybody = kind !== 'events' || path === documentPath(kind, index.value(kind, id)!.slug)
    const isPage = path.endsWith('/') && (kind === 'pages' || kind === 'events' || kind === 'documents') && isForEverybody
    return isPage ? [{ path, updatedAt: index.value(kind, id)!.updatedAt }] : []
  })
  return [...standingPaths.map((path) => ({ path })), ...documents.sort((a, b) => (a.path < b.path ? -1 : 1))]
}

function mustBeWhole(index: ContentIndex, kind: DocumentKind): void {
  const name = index.firstUnreadable(kind)
  if (name) index.value(kind, name.id)
}
