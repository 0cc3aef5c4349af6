import { audiences } from '#content/schema/audience.ts'

/** First parts of addresses that the site, the CMS or the server answers itself. */
const reserved = new Set<string>([
  ...audiences,
  '404',
  '410',
  'admin',
  'api',
  'archive',
  'articles',
  'bulletins',
  'documents',
  'drawings',
  'events',
  'feeds',
  'find-help',
  'healthz',
  'mail',
  'news',
  'pagefind',
  'pictures',
  'preferences',
  'preview',
  'readyz',
  'search',
  'sitemaps',
  'style-guide',
  'subscribe',
  'topics',
  'worried-about-a-child',
])

/** True for a slug that no document may take. */
export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug)
}
