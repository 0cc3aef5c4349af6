import type { DocumentName } from './document.ts'
import { parseReadKey, readKey } from './read.ts'

/**
 * The family of a read key: the name under which a change of a document finds the answers that it may have altered. Most answers are
 * a family of their own; answers about the same list or the same set of records share one.
 */
export function familyOf(key: string): string {
  const { question, parts } = parseReadKey(key)
  switch (question) {
    case 'latest':
    case 'latest-articles':
    case 'archive':
    case 'archive-pages':
      return readKey('list', parts[0]!)
    case 'sitemap-parts':
      return readKey('list', 'everything')
    case 'sitemap':
      return parts[0] === '1' ? 'sitemap' : readKey('list', 'everything')
    case 'topics-for':
      return 'topics'
    case 'mailing-list':
      return 'lists'
    case 'issue':
      return 'issues'
    case 'emergency-helplines':
      return 'helplines'
    case 'alert':
    case 'helplines':
    case 'issues':
      return question
    case 'valid-until':
      return 'time'
    default:
      return key
  }
}

/** The families of answers that show a document found by its id. */
export function familiesOf({ kind, id }: DocumentName): string[] {
  switch (kind) {
    case 'settings':
    case 'alert':
      return [kind]
    case 'helplines':
      return [readKey('helpline', id), 'helplines']
    case 'claims':
      return [readKey('claim', id)]
    case 'media':
      return [readKey('picture', id)]
    case 'redirects':
      return []
    case 'lists':
      return ['lists', 'issues', 'sitemap']
    case 'sendings':
      return ['issues', 'sitemap']
    case 'topics':
      return [readKey('topic-by-id', id), readKey('link', kind, id), 'topics', 'sitemap']
    case 'pages':
      return [readKey('link', kind, id), 'sitemap']
    case 'events':
      return [readKey('link', kind, id), 'events', 'sitemap']
    case 'documents':
      return [readKey('link', kind, id), 'board-documents', 'sitemap']
    case 'articles':
      return [readKey('card', id), readKey('link', kind, id)]
  }
}

const slugQuestions = { articles: 'article', pages: 'page', topics: 'topic', events: 'event', documents: 'board-document' } as const

/** The family of the answer that shows a document found by its slug. */
export function slugFamily(kind: keyof typeof slugQuestions, slug: string): string {
  return readKey(slugQuestions[kind], slug)
}
