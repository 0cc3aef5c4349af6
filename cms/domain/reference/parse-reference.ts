import { checkContent } from './check-content.ts'
import { knownIds } from './known-ids.ts'
import { neededFiles, readFile } from './read-files.ts'
import { withChapters } from './read-board-document.ts'
import type { FoundChapter, ReferenceContent, ReferenceFault, ReferenceFile } from './reference-content.ts'
import type { Tell } from './tell.ts'

/** The reference content, or everything that is wrong with its files. */
export type ParsedReference = { ok: true; content: ReferenceContent } | { ok: false; faults: ReferenceFault[] }

const plainText = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/** The first line (from 1) that has all of `words`, if there is one. */
function lineWith(text: string, words: readonly string[]): number | undefined {
  const index = words.length === 0 ? -1 : text.split('\n').findIndex((line) => words.every((word) => line.includes(word)))
  return index < 0 ? undefined : index + 1
}

const inOrder = (a: ReferenceFault, b: ReferenceFault) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1)

/** Reads the files of `content/reference` (format: its README) into documents. All faults of all files are found at once. */
export function parseReference(given: readonly ReferenceFile[]): ParsedReference {
  const files = new Map(given.map(({ path, text }) => [path, plainText(text)]))
  const faults: ReferenceFault[] = neededFiles.filter((file) => !files.has(file)).map((file) => ({ file, reason: 'the file is missing' }))
  const tellOf =
    (file: string): Tell =>
    (reason, line) =>
      faults.push({ file, line, reason })
  const content: Omit<ReferenceContent, 'settings'> & Partial<ReferenceContent> = {
    topics: [],
    helplines: [],
    claims: [],
    articles: [],
    pages: [],
    events: [],
    documents: [],
    lists: [],
    bulletins: [],
  }
  const chapters: FoundChapter[] = []

  for (const [path, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const {
      articles = [],
      pages = [],
      events = [],
      documents = [],
      bulletins = [],
      chapters: some = [],
      ...lists
    } = readFile(path, text, tellOf(path))
    Object.assign(content, lists)
    content.articles.push(...articles)
    content.pages.push(...pages)
    content.events.push(...events)
    content.documents.push(...documents)
    content.bulletins.push(...bulletins)
    chapters.push(...some)
  }
  content.documents = withChapters(content.documents, chapters, tellOf)
  const ids = knownIds(content, files.keys(), new Set(faults.map(({ file }) => file)))
  for (const [file, found] of checkContent(content, chapters, ids)) {
    for (const { reason, near } of found) faults.push({ file, line: lineWith(files.get(file) ?? '', near), reason })
  }
  const { settings } = content
  return settings && faults.length === 0 ? { ok: true, content: { ...content, settings } } : { ok: false, faults: faults.toSorted(inOrder) }
}
