import { standingPaths } from './paths.ts'

/**
 * The order in which pages that are out of date are rendered: first those of the documents that an editor changed, then the pages
 * that lead readers to them (home, hubs, lists, feeds, sitemap), then the rest.
 */
export function renderOrder(paths: Iterable<string>, own: ReadonlySet<string>): string[] {
  const ranks = new Map([...paths].map((path) => [path, rankOf(path, own)]))
  return [...ranks].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([path]) => path)
}

const standing = new Set(standingPaths)

function rankOf(path: string, own: ReadonlySet<string>): number {
  if (own.has(path)) return 0
  if (standing.has(path)) return 1
  return path.startsWith('/articles/') ? 3 : 2
}
