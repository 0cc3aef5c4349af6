import type { ContentIndex } from './content-index.ts'
import type { DocumentName } from './document.ts'
import { fixedPaths } from './paths.ts'

/** What stands at a path: a page, of a document or of the site itself, or a redirect. */
export type Address = { kind: 'page'; owner?: DocumentName | undefined } | { kind: 'redirect'; location: string }

/** What stands at a path, `null` where nothing does. */
export function addressAt(index: ContentIndex, path: string): Address | null {
  if (fixedPaths.has(path) || index.live.archives.has(path)) return { kind: 'page' }
  const owner = index.live.owner(path)
  if (owner) return { kind: 'page', owner: { kind: owner.kind, id: owner.id } }
  const location = index.redirects.resolve(path, (other) => isPage(index, other))
  return location === null ? null : { kind: 'redirect', location }
}

/** Every path of the site at which something stands. */
export function addresses(index: ContentIndex): Set<string> {
  const pages = [...fixedPaths, ...index.live.archives.paths(), ...index.live.paths()]
  const redirects = [...index.redirects.paths()].filter((path) => addressAt(index, path) !== null)
  return new Set([...pages, ...redirects])
}

function isPage(index: ContentIndex, path: string): boolean {
  return fixedPaths.has(path) || index.live.archives.has(path) || index.live.owner(path) !== undefined
}
