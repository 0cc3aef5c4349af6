import type { Block } from '#content/schema/block.ts'
import type { PublishedDocument } from './document.ts'
import { documentPath } from './paths.ts'

/** The addresses of a body's tables as files, in the order of the tables: `/articles/football-and-figures/table-1.csv`. */
function tablePaths(pagePath: string, body: readonly Block[]): string[] {
  return body.filter(({ type }) => type === 'table').map((_, place) => `${pagePath}table-${place + 1}.csv`)
}

/** The addresses that a document has besides its own page: chapters, the calendar file of an event, tables as files. */
export function furtherPaths(document: PublishedDocument): string[] {
  switch (document.kind) {
    case 'articles':
    case 'pages':
      return tablePaths(documentPath(document.kind, document.value.slug), document.value.body)
    case 'events': {
      const own = documentPath('events', document.value.slug)
      const sent = document.value.questions ? [`${own}question-sent/`] : []
      return [`${own}event.ics`, ...sent, ...tablePaths(own, document.value.body)]
    }
    case 'documents': {
      const own = documentPath('documents', document.value.slug)
      const chapters = document.value.chapters.map(({ slug, body }) => ({ path: `${own}${slug}/`, body }))
      return [...tablePaths(own, document.value.body), ...chapters.flatMap(({ path, body }) => [path, ...tablePaths(path, body)])]
    }
    default:
      return []
  }
}
