import type { Audience } from '#content/schema/audience.ts'
import { archivePageSize } from '#content/schema/list-sizes.ts'
import type { LinkableCollection } from '#content/schema/reference.ts'
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
import { sitemapPartSize } from './archives.ts'
import type { ContentIndex } from './content-index.ts'
import type { DocumentKind } from './document.ts'
import { UnreadableDocument } from './entry.ts'
import { parseReadKey } from './read.ts'

/**
 * The digest of the answer to a question, made from digests kept for each document, so that it costs the same for a long text as for
 * a short one; `unreadable` where the answer cannot be given, `unknown` for a key that is no question.
 */
export function digestOf(index: ContentIndex, key: string, now: Date): string {
  const known = index.answers.get(key)
  if (known !== undefined) return known
  const { question, parts } = parseReadKey(key)
  if (question === 'valid-until') return isBefore(now, parts[0]!)
  const digest = digestOfAnswer(index, question, parts)
  index.answers.set(key, digest)
  return digest
}

/** The digest of whether `now` is before an instant. */
export function isBefore(now: Date, instant: string): 'true' | 'false' {
  return now.getTime() < Date.parse(instant) ? 'true' : 'false'
}

function digestOfAnswer(index: ContentIndex, question: string, parts: string[]): string {
  const digestOfQuestion = digests[question]
  // A page of another build may have asked what no page asks any more; it is out of date then.
  if (!digestOfQuestion) return 'unknown'
  try {
    return digestOfQuestion(index, parts[0] ?? '', parts[1] ?? '')
  } catch (error) {
    if (error instanceof UnreadableDocument) return 'unreadable'
    throw error
  }
}

type DigestOfQuestion = (index: ContentIndex, first: string, second: string) => string

const digests: Record<string, DigestOfQuestion> = {
  'site-url': (index) => index.digest(index.siteUrl),
  settings: (index) => index.digestOfDocument({ kind: 'settings', id: 'settings' }),
  alert: (index, reader) => {
    return alertShownTo(index, reader as Audience | 'everybody') ? index.digestOfDocument({ kind: 'alert', id: 'alert' }) : 'none'
  },
  article: (index, slug) => ofOne(index, 'articles', findBySlug(index, 'articles', slug)),
  page: (index, slug) => ofOne(index, 'pages', findBySlug(index, 'pages', slug)),
  topic: (index, slug) => ofOne(index, 'topics', findBySlug(index, 'topics', slug)),
  event: (index, slug) => ofOne(index, 'events', findBySlug(index, 'events', slug)),
  events: (index) => ofAll(index, 'events', allEvents(index)),
  'board-document': (index, slug) => ofOne(index, 'documents', findBySlug(index, 'documents', slug)),
  'board-documents': (index) => index.digest(JSON.stringify(documentCards(index))),
  card: (index, id) => findListed(index, id)?.digests.card ?? 'none',
  'topic-by-id': (index, id) => ofOne(index, 'topics', findTopic(index, id)),
  topics: (index) => ofAll(index, 'topics', topicsFor(index)),
  'topics-for': (index, audience) => ofAll(index, 'topics', topicsFor(index, audience as Audience)),
  helpline: (index, id) => index.digestOfDocument({ kind: 'helplines', id }),
  helplines: (index, audience) => ofAll(index, 'helplines', helplinesFor(index, audience === 'all' ? undefined : (audience as Audience))),
  'emergency-helplines': (index) => ofAll(index, 'helplines', emergencyHelplines(index)),
  lists: (index) => ofAll(index, 'lists', mailingLists(index)),
  'mailing-list': (index, slug) => ofOne(index, 'lists', findMailingList(index, slug)),
  issues: (index, list) => index.digest(JSON.stringify(issueCards(index, list === 'all' ? undefined : list.slice(1)))),
  issue: (index, list, slug) => index.digest(JSON.stringify(findIssue(index, list, slug))),
  claim: (index, id) => index.digestOfDocument({ kind: 'claims', id }),
  picture: (index, id) => index.digestOfDocument({ kind: 'media', id }),
  link: (index, collection, id) => index.digest(JSON.stringify(findLink(index, { collection: collection as LinkableCollection, id }))),
  latest: (index, list, count) => ofNewest(index, list, count, 'card'),
  'latest-articles': (index, list, count) => ofNewest(index, list, count, 'whole'),
  archive: (index, name, number) => {
    const list = index.live.lists.list(name)
    if (!hasArchivePage(list, Number(number))) return 'none'
    const newest = archivePages(list)
    const members = list.chunkDigest(Number(number), archivePageSize, 'card')
    return Number(number) === newest ? `${members} newest` : members
  },
  'archive-pages': (index, name) => String(archivePages(index.live.lists.list(name))),
  'sitemap-parts': (index) => String(sitemapParts(index)),
  sitemap: (index, part) => {
    const number = Number(part)
    if (!Number.isInteger(number) || number > sitemapParts(index) || number < 1) return 'none'
    if (number > 1) return index.live.lists.list('everything').chunkDigest(number - 1, sitemapPartSize, 'entry')
    return index.digest(JSON.stringify(sitemapPart(index, 1)))
  },
}

function ofOne(index: ContentIndex, kind: DocumentKind, value: { id: string } | null): string {
  return value ? index.digestOfDocument({ kind, id: value.id }) : 'none'
}

function ofAll(index: ContentIndex, kind: DocumentKind, values: readonly { id: string }[]): string {
  return index.digest(values.map((value) => ofOne(index, kind, value)).join('\n'))
}

function ofNewest(index: ContentIndex, list: string, count: string, face: 'card' | 'whole'): string {
  const newest = index.live.lists.list(list).newest(Number(count))
  return index.digest(newest.map(({ digests }) => digests[face]).join('\n'))
}
