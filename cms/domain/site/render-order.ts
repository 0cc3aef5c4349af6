import { standingPaths } from './paths.ts'

/**
 * The order in which pages that are out of date are rendered: first those of the documents that an editor changed, then the pages
 * that lead readers to them (home, hubs, lists: in the order in which readers meet them), then feeds and other lists, then the rest.
 */
export function renderOrder(paths: Iterable<string>, own: ReadonlySet<string>): string[] {
  const ranks = new Map([...paths].map((path) => [path, rankOf(path, own)]))
  return [...ranks].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([path]) => path)
}

const places = new Map(standingPaths.map((path, place) => [path, place]))
const lists = 1 + standingPaths.length

function rankOf(path: string, own: ReadonlySet<string>): number {
  if (own.has(path)) return 0
  const place = places.get(path)
  if (place !== undefined) return 1 + place
  return path.startsWith('/articles/') ? lists + 1 : lists
}
