import { isReservedSlug } from '#cms/domain/slug/reserved.ts'
import type { Ids } from './known-ids.ts'

/**
 * Whether an address may stand in reference content. Those elsewhere may; a path of the site must lead to one of the documents, or to
 * what the site answers itself, and end with a slash as the site's addresses do (files such as `/feed.xml` do not).
 */
export function isKnownAddress(address: string, ids: Pick<Ids, 'articles' | 'pages' | 'topics'>): boolean {
  if (!address.startsWith('/')) return true
  const path = address.replace(/[?#].*$/s, '')
  const [, first = '', second = ''] = path.split('/')
  if (path === '/' || /\.[a-z]+$/.test(path)) return true
  if (!path.endsWith('/')) return false
  if (first === 'articles' || (first === 'topics' && second !== '')) return ids[first].has(second)
  return isReservedSlug(first) || ids.pages.has(first)
}
