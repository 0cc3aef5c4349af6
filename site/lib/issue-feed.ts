import { Feed } from 'feed'
import type { Content } from '#content/schema/content.ts'
import { dropIllegalXml, escapeHtml } from '#cms/domain/words/escape.ts'
import { beforeEverything, feedFiles, feedTypes, itemsPerFeed, type FeedFormat } from './feed.ts'
import { issuePath, mailingListPath } from './paths.ts'

/** The newest issues of a public list; 404 for a list that is not public. */
export function issueFeedResponse(content: Content, format: FeedFormat, listSlug: string | undefined): Response {
  const list = content.list(listSlug ?? '')
  if (!list?.isPublic) return new Response(null, { status: 404 })
  const { name } = content.settings()
  const home = content.siteUrl + mailingListPath(list.slug)
  const issues = content.issues(list.slug).slice(0, itemsPerFeed)
  const changes = issues.map(({ sentAt, correctedAt }) => correctedAt ?? sentAt)
  const feed = new Feed({
    id: home,
    link: home,
    title: dropIllegalXml(`${name}: ${list.name}`),
    description: dropIllegalXml(list.summary),
    language: 'en-GB',
    generator: false,
    updated: new Date(changes.reduce((newest, change) => (change > newest ? change : newest), beforeEverything)),
    feedLinks: { [format]: home + feedFiles[format] },
    author: { name: dropIllegalXml(name), link: `${content.siteUrl}/` },
  })
  for (const { id, slug, title, summary, sentAt, correctedAt } of issues) {
    const words = dropIllegalXml(title)
    feed.addItem({
      // Atom declares its titles to be HTML; those of RSS and JSON Feed are plain text.
      title: format === 'atom' ? escapeHtml(words) : words,
      id: `${home}#${encodeURIComponent(id)}`,
      link: content.siteUrl + issuePath(list.slug, slug),
      date: new Date(correctedAt ?? sentAt),
      published: new Date(sentAt),
      content: `<p>${escapeHtml(dropIllegalXml(summary || title))}</p>`,
    })
  }
  const body = { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[format]()
  return new Response(body, { headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` } })
}
