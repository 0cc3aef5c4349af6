import { fixedPaths } from '#cms/domain/site/paths.ts'
import { isReservedSlug } from '#cms/domain/slug/reserved.ts'
import type { Ids } from './known-ids.ts'

/**
 * Whether an address may stand in reference content. Those elsewhere may; a path of the site must lead to one of the documents, or to
 * what the site answers itself, and end with a slash as the site's addresses do (files such as `/feed.xml` do not).
 */
export function isKnownAddress(address: string, ids: Omit<Ids, 'helplines' | 'claims' | 'lists'>): boolean {
  if (!address.startsWith('/')) return true
  const path = address.replace(/[?#].*$/s, '')
  const [, first = '', second = '', third = ''] = path.split('/')
  if (fixedPaths.has(path) || /\.[a-z]+$/.test(path)) return true
  if (!path.endsWith('/')) return false
  if (first === 'documents' && third !== '') return ids.chapters.has(`${second}/${third}`)
  if (first === 'articles' || first === 'topics' || first === 'events' || first === 'documents') return ids[first].has(second)
  return isReservedSlug(first) || ids.pages.has(first)
}
