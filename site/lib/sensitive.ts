import type { Article } from '#content/schema/article.ts'
import type { Content } from '#content/schema/content.ts'

/** True when one of the article's topics could put a reader at risk if somebody else sees the screen. */
export function isSensitiveArticle(article: Pick<Article, 'topics'>, content: Pick<Content, 'topicById'>): boolean {
  return article.topics.some((id) => content.topicById(id)?.sensitive === true)
}

/** What tabs, history, share cards and feeds show instead of the title of a sensitive page. */
export const neutralTitle = 'Advice'

/**
 * Marks a page as one that should leave few traces: sites that it links to are not told of it, and no cache keeps it. Set on the
 * response of the page, from where it reaches every reader of the published file.
 */
export function leaveFewTraces(headers: Headers): void {
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Cache-Control', 'no-store')
}

/** Where the page about the traces that reading leaves stands, `null` while it is not published. */
export function phoneMemoryPath(content: Pick<Content, 'page'>): string | null {
  const slug = 'what-your-phone-remembers'
  return content.page(slug) ? `/${slug}/` : null
}
