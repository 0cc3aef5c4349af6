import { isReservedSlug } from '#cms/domain/slug/reserved.ts'
import { checkArticle, checkBody, checkDays, checkNames, type FoundFault } from './check-references.ts'
import { checkSettings } from './check-settings.ts'
import type { Ids } from './known-ids.ts'
import type { ReferenceContent, ReferencePage } from './reference-content.ts'

const checkPage = (page: ReferencePage, ids: Ids): FoundFault[] => [
  ...(isReservedSlug(page.slug) ? [{ reason: `the site answers /${page.slug}/ itself: give the file another name`, near: [] }] : []),
  ...checkDays(page),
  ...checkBody(page, ids),
]

/** What is wrong between files, by file: names of what does not exist, dead links, days out of order. */
export function checkContent(content: Partial<ReferenceContent>, ids: Ids): Map<string, FoundFault[]> {
  const { settings, topics = [], articles = [], pages = [] } = content
  return new Map([
    ['settings.yaml', settings ? checkSettings(settings, ids) : []],
    ['topics.yaml', topics.flatMap((topic) => checkNames('helplines', topic.helplines, ids, (id) => [id]))],
    ...articles.map((article) => [`articles/${article.slug}.md`, checkArticle(article, ids)] as const),
    ...pages.map((page) => [`pages/${page.slug}.md`, checkPage(page, ids)] as const),
  ])
}
