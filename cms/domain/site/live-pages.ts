import { audiences } from '#content/schema/audience.ts'
import type { BoardDocument } from '#content/schema/board-document.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Topic } from '#content/schema/topic.ts'
import { audienceArchivePages, createArchives, sitemapPartSize, topicArchivePages, type Archives } from './archives.ts'
import type { ListedArticle } from './article-list.ts'
import { createArticleLists, type ArticleLists } from './article-lists.ts'
import { documentKey, type DocumentName } from './document.ts'
import type { Entry } from './entry.ts'
import { familiesOf, slugFamily } from './families.ts'
import { createFurtherTable } from './further-table.ts'
import { furtherPaths } from './further-paths.ts'
import { linkableOf, type Linkable } from './linkable.ts'
import { listName } from './list-name.ts'
import { createPathClaims, type Claimant } from './path-claims.ts'
import { documentPath } from './paths.ts'
import { readKey } from './read.ts'
import { byOrder, compareTexts, createRecordShelf, type RecordShelf } from './record-shelf.ts'
import type { Touched } from './touched.ts'

/** The documents that have a page, with the lists and archives that follow from them. */
export interface LivePages {
  readonly lists: ArticleLists
  readonly archives: Archives
  readonly topics: RecordShelf<Topic>
  readonly events: RecordShelf<HubEvent>
  /** The newest first. */
  readonly boardDocuments: RecordShelf<BoardDocument>
  /** Articles by id, as lists hold them. */
  readonly listed: ReadonlyMap<string, ListedArticle>
  /** The document whose page stands at a path. */
  holder(path: string): Claimant | undefined
  /** The document that a path belongs to: its own page, a chapter, a table as a file. */
  owner(path: string): DocumentName | undefined
  /** Every path that belongs to a document. */
  paths(): Iterable<string>
  /** Gives a document that has no page of its own these paths. */
  setFurther(name: DocumentName, paths: readonly string[], touched: Touched): void
  /** Why documents that are published have no page, by `documentKey`. */
  readonly problems: ReadonlyMap<string, { document: DocumentName; message: string }>
  /** Puts the second version of a document in place of the first. `entries` holds the second already. */
  replace(before: Entry | undefined, after: Entry | undefined, touched: Touched): void
}

/** No pages. `entryNamed` answers the document's present version. */
export function createLivePages(entryNamed: (name: DocumentName) => Entry | undefined, digest: (text: string) => string): LivePages {
  const claims = createPathClaims()
  const lists = createArticleLists(digest)
  const archives = createArchives()
  const topics = createRecordShelf<Topic>(byOrder(({ title }) => title))
  const events = createRecordShelf<HubEvent>(() => 0)
  const boardDocuments = createRecordShelf<BoardDocument>((a, b) => compareTexts(b.issuedOn, a.issuedOn))
  const further = createFurtherTable()
  const listed = new Map<string, ListedArticle>()
  const problems = new Map<string, { document: DocumentName; message: string }>()
  archives.setSitemapParts(1, new Set())

  function recountArchive(name: string, touched: Touched): void {
    const { length } = lists.list(name)
    const audience = audiences.find((each) => listName({ audience: each }) === name)
    if (audience) archives.set(`/${audience}/`, audienceArchivePages(length), touched.paths)
    const topic = name.startsWith('topic/') ? topics.get(name.slice('topic/'.length)) : undefined
    if (topic) archives.set(documentPath('topics', topic.slug), topicArchivePages(length), touched.paths)
    if (name === 'news') archives.set('/news/', audienceArchivePages(length), touched.paths)
    if (name === 'everything') archives.setSitemapParts(1 + Math.ceil(length / sitemapPartSize), touched.paths)
  }

  function listArticle(id: string, after: ListedArticle | undefined, touched: Touched): void {
    const before = listed.get(id)
    if (before === after) return
    if (after) listed.set(id, after)
    else listed.delete(id)
    const { names, topicsTurned } = lists.replace(before, after)
    for (const name of names) {
      touched.families.add(readKey('list', name))
      recountArchive(name, touched)
    }
    if (topicsTurned) touched.families.add('topics')
  }

  function shelveTopic(id: string, after: Topic | undefined, touched: Touched): void {
    const before = topics.get(id)
    if (before === after) return
    if (before && before.slug !== after?.slug) archives.set(documentPath('topics', before.slug), 0, touched.paths)
    topics.set(id, after)
    recountArchive(listName({ topic: id }), touched)
  }

  /** Brings what follows from a document in line with whether it holds its path. */
  function settle(name: DocumentName, touched: Touched): void {
    const entry = entryNamed(name)
    const linkable = linkableOf(entry?.document)
    for (const family of familiesOf(name)) touched.families.add(family)
    if (linkable) touched.families.add(slugFamily(linkable.kind, linkable.slug))
    const problem = linkable && (linkable.problem ?? rivalryProblem(linkable))
    if (problem) problems.set(documentKey(name), { document: { kind: name.kind, id: name.id }, message: problem })
    else problems.delete(documentKey(name))
    const isLive = linkable !== undefined && !problem
    const own = entry && isLive ? furtherPaths(entry.document) : []
    for (const path of further.set(documentKey(name), name, own)) touched.paths.add(path)
    if (name.kind === 'events') events.set(name.id, isLive && entry?.document.kind === 'events' ? entry.document.value : undefined)
    if (name.kind === 'documents') {
      boardDocuments.set(name.id, isLive && entry?.document.kind === 'documents' ? entry.document.value : undefined)
    }
    if (name.kind === 'articles') listArticle(name.id, isLive ? entry?.listed : undefined, touched)
    if (name.kind === 'topics') {
      shelveTopic(name.id, isLive && entry?.document.kind === 'topics' ? entry.document.value : undefined, touched)
    }
  }

  function rivalryProblem({ path, kind, id }: Linkable): string | null {
    const holder = claims.holder(path!)
    if (holder?.kind === kind && holder.id === id) return null
    return `The address ${path} is held by another document (${holder?.kind} ${holder?.id}). Give one of them another address and publish again.`
  }

  return {
    lists,
    archives,
    topics,
    listed,
    problems,
    events,
    boardDocuments,
    holder: claims.holder,
    owner: (path) => claims.holder(path) ?? further.owner(path),
    *paths() {
      yield* claims.paths()
      yield* further.paths()
    },
    setFurther(name, paths, touched) {
      for (const path of further.set(documentKey(name), name, paths)) touched.paths.add(path)
    },
    replace(before, after, touched) {
      const versions = [linkableOf(before?.document), linkableOf(after?.document)]
      const affected = new Map<string, DocumentName>()
      const note = (path: string) => claims.claimants(path).forEach((each) => affected.set(documentKey(each), each))
      for (const [age, version] of versions.entries()) {
        if (!version) continue
        affected.set(documentKey(version), version)
        touched.families.add(slugFamily(version.kind, version.slug))
        if (version.path === undefined) continue
        touched.paths.add(version.path)
        if (age === 0) claims.withdraw(version.path, version)
        else claims.claim(version.path, { kind: version.kind, id: version.id, since: version.since })
      }
      for (const version of versions) if (version?.path !== undefined) note(version.path)
      for (const name of affected.values()) settle(name, touched)
    },
  }
}
