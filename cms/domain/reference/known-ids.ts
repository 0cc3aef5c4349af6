import type { LinkableCollection } from '#content/schema/reference.ts'
import type { ReferenceContent } from './reference-content.ts'

/** What documents may name: whether an id of each collection exists. */
export type Ids = Record<'helplines' | 'claims' | 'chapters' | 'lists' | LinkableCollection, Pick<ReadonlySet<string>, 'has'>>

const anything = { has: () => true }

/**
 * The ids that documents may name. Articles, pages, events and documents are known by the names of their files, sound or not, and so are
 * chapters, by `<document>/<slug>`; a list with faults may hold any id, so that one fault in it does not make a hundred elsewhere.
 */
export function knownIds(content: Partial<ReferenceContent>, paths: Iterable<string>, faulty: ReadonlySet<string>): Ids {
  const files = [...paths]
  const inFolder = (folder: string) =>
    new Set(files.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).replace(/\.md$/, '')))
  const inList = (collection: 'topics' | 'helplines' | 'claims' | 'lists') =>
    faulty.has(`${collection}.yaml`) ? anything : new Set((content[collection] ?? []).map((entry) => entry.id))
  return {
    articles: inFolder('articles'),
    pages: inFolder('pages'),
    events: inFolder('events'),
    documents: inFolder('documents'),
    chapters: new Set(files.flatMap((path) => /^documents\/([^/]+)\/\d+-([^/]+)\.md$/.exec(path)?.slice(1).join('/') ?? [])),
    topics: inList('topics'),
    helplines: inList('helplines'),
    claims: inList('claims'),
    lists: inList('lists'),
  }
}
