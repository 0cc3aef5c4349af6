import { fixedPaths } from '#cms/domain/site/paths.ts'
import { isReservedSlug } from '#cms/domain/slug/reserved.ts'
import type { CheckSource } from './check.ts'

/** Whether an address of the site is there: `unknown` for what the published content does not tell, such as files and archives. */
export function livePath(path: string, content: CheckSource): 'live' | 'dead' | 'unknown' {
  const [address = ''] = path.split(/[?#]/)
  if (fixedPaths.has(address)) return 'live'
  const [, first = '', second = '', third = ''] = address.split('/')
  const found = (page: unknown) => (page === null || page === undefined ? 'dead' : 'live')
  if (/^\/[^/]+\/$/.test(address)) return isReservedSlug(first) ? 'unknown' : found(content.page(first))
  if (/^\/articles\/[^/]+\/$/.test(address)) return found(content.article(second))
  if (/^\/topics\/[^/]+\/$/.test(address)) return found(content.topic(second))
  if (/^\/events\/[^/]+\/$/.test(address)) return found(content.event(second))
  if (/^\/documents\/[^/]+\/$/.test(address)) return found(content.boardDocument(second))
  if (/^\/documents\/[^/]+\/[^/]+\/$/.test(address))
    return found(content.boardDocument(second)?.chapters.find(({ slug }) => slug === third))
  return 'unknown'
}
