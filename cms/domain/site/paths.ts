import { audiences } from '#content/schema/audience.ts'
import { slugSchema } from '#content/schema/slug.ts'
import type { LinkableCollection } from '#content/schema/reference.ts'

const hubs: readonly string[] = audiences.map((audience) => `/${audience}/`)
/** The files of a feed, in a folder that has one. */
export const feeds: readonly string[] = ['feed.xml', 'atom.xml', 'feed.json']

/** Pages of the site that people read and that no document owns. */
export const standingPaths: readonly string[] = [
  '/',
  ...hubs,
  '/topics/',
  '/worried-about-a-child/',
  '/find-help/',
  '/search/',
  '/news/',
  '/events/',
  '/events/past/',
  '/documents/',
  '/bulletins/',
  '/subscribe/',
]

/** Every path that is there whatever is published. */
export const fixedPaths: ReadonlySet<string> = new Set([
  ...standingPaths,
  ...['/', ...hubs].flatMap((folder) => feeds.map((feed) => folder + feed)),
  '/events/calendar.ics',
  '/subscribe/sent/',
  '/subscribe/removed/',
  '/preferences/',
  '/preferences/sent/',
  '/search/words.json',
  '/brand.css',
  '/sitemap.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/404/',
  '/410/',
])

const prefixes: Record<LinkableCollection, string> = {
  articles: '/articles/',
  topics: '/topics/',
  pages: '/',
  events: '/events/',
  documents: '/documents/',
}

/** First path segments that belong to the hub itself, so that no standing page may take them. */
const reservedSlugs = new Set(
  [...fixedPaths]
    .map((path) => path.split('/')[1]!)
    .concat(
      'admin',
      'api',
      'preview',
      'healthz',
      'readyz',
      'mail',
      'articles',
      'pictures',
      'drawings',
      'sitemaps',
      'pagefind',
      'style-guide',
    ),
)

/** The path of a document's page. */
export function documentPath(kind: LinkableCollection, slug: string): string {
  return `${prefixes[kind]}${slug}/`
}

/** Why a document cannot have a page at this slug, `null` when it can. */
export function slugProblem(kind: LinkableCollection, slug: string): string | null {
  if (!slugSchema.safeParse(slug).success) {
    return `The address "${slug}" may hold only a-z, 0-9 and single hyphens between them. Change it and publish again.`
  }
  if (fixedPaths.has(documentPath(kind, slug)) && kind !== 'pages') {
    return `The address ${documentPath(kind, slug)} belongs to the site itself. Choose another and publish again.`
  }
  // Archives stand under a hub or topic at `archive/`, which is no slug of theirs, so only standing pages can collide.
  if (kind === 'pages' && reservedSlugs.has(slug)) {
    return `The address /${slug}/ belongs to the site itself. Choose another and publish again.`
  }
  return null
}

/** Where the issues of a mailing list stand. */
export function listPath(listSlug: string): string {
  return `/bulletins/${listSlug}/`
}

/** Where an issue stands. */
export function issuePath(listSlug: string, slug: string): string {
  return `${listPath(listSlug)}${slug}/`
}

/** Page `number` (from 1) of the archive of the list whose page is at `listPath`. */
export function archivePath(listPath: string, number: number): string {
  return `${listPath}archive/${number}/`
}

/** Part `number` (from 1) of the sitemap. */
export function sitemapPath(number: number): string {
  return `/sitemaps/${number}.xml`
}

const sitePath = /^\/(?!\/)(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*$/

/** True for a path that a redirect may stand at: absolute, plain characters, no step out of its folder. */
export function isSitePath(path: string): boolean {
  return sitePath.test(path) && !path.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment))
}
