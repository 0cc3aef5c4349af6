import type { Article } from '#content/schema/article.ts'
import { audienceNames, audienceSchema, type Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import { Feed, type Item } from 'feed'
import { dropIllegalXml, escapeHtml } from '#cms/domain/words/escape.ts'
import { articleHelplines, helplineText } from './helplines.ts'
import { articlePath, hubPath } from './paths.ts'
import { isSensitiveArticle, neutralTitle } from './sensitive.ts'

/** The three kinds of feed, with the name of the file of each. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const
/** A kind of feed. */
export type FeedFormat = keyof typeof feedFiles

/** The media type of each kind of feed. */
export const feedTypes = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const
/** How many items a feed has. */
export const itemsPerFeed = 20

/** What an empty feed gives as the time of its last change: Atom asks for one. */
export const beforeEverything = '1970-01-01T00:00:00.000Z'

/** The newest articles, for everybody or for one audience, with the help lines of each as text. */
export function feedResponse(content: Content, format: FeedFormat, audience?: Audience): Response {
  const { name, strapline } = content.settings()
  const articles = content.latestArticles(audience ? { audience } : 'everything', itemsPerFeed)
  const home = content.siteUrl + (audience ? hubPath(audience) : '/')
  const changes = articles.map(({ updatedAt }) => updatedAt)
  const feed = new Feed({
    id: home,
    link: home,
    title: dropIllegalXml(audience ? `${name}: ${audienceNames[audience]}` : name),
    description: dropIllegalXml(strapline),
    language: 'en-GB',
    generator: false,
    updated: new Date(changes.reduce((newest, change) => (change > newest ? change : newest), beforeEverything)),
    feedLinks: { [format]: home + feedFiles[format] },
    author: { name: dropIllegalXml(name), link: `${content.siteUrl}/` },
  })
  for (const article of articles) feed.addItem(feedItem(article, content, format))

  const body = { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[format]()
  return new Response(body, { headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` } })
}

/** An article in a feed. A sensitive one shows nothing but where it is: a feed reader may be open on a shared screen. */
function feedItem(article: Article, content: Content, format: FeedFormat): Item {
  const isSensitive = isSensitiveArticle(article, content)
  const title = dropIllegalXml(isSensitive ? `${neutralTitle} – ${content.settings().name}` : article.title)
  const summary = isSensitive ? 'Read this advice on the site.' : article.summary
  const helplines = isSensitive ? [] : articleHelplines(article, content).map(helplineText)
  const paragraphs = [summary, ...(helplines.length > 0 ? [`Help: ${helplines.join('; ')}.`] : [])]
  return {
    // Atom declares its titles to be HTML; those of RSS and JSON Feed are plain text.
    title: format === 'atom' ? escapeHtml(title) : title,
    id: `${content.siteUrl}/articles/#${encodeURIComponent(article.id)}`,
    link: content.siteUrl + articlePath(article.slug),
    date: new Date(article.updatedAt),
    published: new Date(article.publishedAt),
    content: dropIllegalXml(paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')),
  }
}

/** The feed of the audience of this name; 404 for a name that is no audience's. */
export function audienceFeedResponse(content: Content, format: FeedFormat, name: string | undefined): Response {
  const { data: audience } = audienceSchema.safeParse(name)
  return audience ? feedResponse(content, format, audience) : new Response(null, { status: 404 })
}
