import type { MailingList } from '#content/schema/bulletin.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { documentKey, type DocumentKind, type DocumentName, type PublishedDocument, type PublishedValues } from './document.ts'
import { entryOf, UnreadableDocument, type Entry } from './entry.ts'
import { familiesOf } from './families.ts'
import { createIssueShelf, type IssueShelf } from './issue-shelf.ts'
import { createLivePages, type LivePages } from './live-pages.ts'
import { readKey } from './read.ts'
import { byOrder, createRecordShelf, type RecordShelf } from './record-shelf.ts'
import { createRedirectTable, redirectProblem, type RedirectTable } from './redirects.ts'
import { nothingTouched, type Touched } from './touched.ts'

/** Why a published document is not, or not wholly, on the site. */
export interface Problem {
  document: DocumentName
  message: string
}

/** Everything that is published, arranged for the questions that pages ask. */
export interface ContentIndex {
  readonly siteUrl: string
  readonly digest: (text: string) => string
  /** Takes in a document in place of its earlier version. */
  put(document: PublishedDocument): Touched
  /** Forgets a document. */
  remove(name: DocumentName): Touched
  /** Notes that a document is there but cannot be read. Its last readable version, where the index has one, goes on standing for it. */
  markUnreadable(name: DocumentName, fault: string): Touched
  /** Why a document that is there has no readable version at all. */
  unreadable(name: DocumentName): string | undefined
  /** The first unreadable document of a kind: while there is one, a list of all of that kind would not be whole. */
  firstUnreadable(kind: DocumentKind): DocumentName | undefined
  /** The value of a document, `null` when none is published. Throws `UnreadableDocument` when it is there but cannot be read. */
  value<Kind extends DocumentKind>(kind: Kind, id: string): PublishedValues[Kind] | null
  /** Digest of a document's value, of an issue with its corrections; `none` and `unreadable` stand for the other two cases. */
  digestOfDocument(name: DocumentName): string
  readonly live: LivePages
  readonly helplines: RecordShelf<Helpline>
  readonly lists: RecordShelf<MailingList>
  readonly issues: IssueShelf
  readonly redirects: RedirectTable
  /** Documents that are published and wrong, by `documentKey`. */
  problems(): Problem[]
  /** Digests of answers, kept by key until the next change. */
  readonly answers: Map<string, string>
}

/** An empty index. `digest` gives equal texts equal digests and others practically never. */
export function createContentIndex({ digest, siteUrl }: { digest: (text: string) => string; siteUrl: string }): ContentIndex {
  const entries = new Map<string, Entry>()
  const unreadable = new Map<string, { name: DocumentName; fault: string }>()
  const redirectProblems = new Map<string, Problem>()
  const live = createLivePages((name) => entries.get(documentKey(name)), digest)
  const helplines = createRecordShelf<Helpline>(byOrder(({ name }) => name))
  const lists = createRecordShelf<MailingList>(byOrder(({ name }) => name))
  const issues = createIssueShelf()
  const redirects = createRedirectTable()
  const answers = new Map<string, string>()

  function change(name: DocumentName, after: Entry | undefined): Touched {
    const key = documentKey(name)
    const before = entries.get(key)
    const touched = nothingTouched()
    if (before?.digest === after?.digest && !unreadable.has(key)) return touched
    answers.clear()
    unreadable.delete(key)
    if (after) entries.set(key, after)
    else entries.delete(key)
    for (const family of familiesOf(name)) touched.families.add(family)
    if (name.kind === 'helplines') helplines.set(name.id, after?.document.kind === 'helplines' ? after.document.value : undefined)
    else if (name.kind === 'lists') lists.set(name.id, after?.document.kind === 'lists' ? after.document.value : undefined)
    else if (name.kind === 'sendings') changeSending(name, after, touched)
    else if (name.kind === 'redirects') changeRedirect(name, before, after, touched)
    else live.replace(before, after, touched)
    if (name.kind === 'lists') arrangeIssues(touched)
    for (const path of [...touched.paths]) for (const leading of redirects.leadingTo(path)) touched.paths.add(leading)
    return touched
  }

  function changeSending({ id }: DocumentName, after: Entry | undefined, touched: Touched): void {
    const before = issues.pictures
    if (!issues.set(id, after?.document.kind === 'sendings' ? after.document.value : undefined)) return
    for (const picture of before.symmetricDifference(issues.pictures)) touched.families.add(readKey('picture', picture))
    arrangeIssues(touched)
  }

  function arrangeIssues(touched: Touched): void {
    for (const own of issues.useLists(lists.all()).values()) live.setFurther(own.name, own.paths, touched)
  }

  function changeRedirect(name: DocumentName, before: Entry | undefined, after: Entry | undefined, touched: Touched): void {
    redirects.delete(name.id)
    redirectProblems.delete(name.id)
    if (before?.document.kind === 'redirects') touched.paths.add(before.document.value.from)
    if (after?.document.kind !== 'redirects') return
    const message = redirectProblem(after.document.value)
    if (message) return void redirectProblems.set(name.id, { document: { kind: name.kind, id: name.id }, message })
    redirects.set(name.id, after.document.value)
    touched.paths.add(after.document.value.from)
  }

  return {
    siteUrl,
    digest,
    live,
    helplines,
    lists,
    issues,
    redirects,
    answers,
    put: (document) => change(document, entryOf(document, digest)),
    remove: (name) => change(name, undefined),
    markUnreadable(name, fault) {
      const key = documentKey(name)
      if (entries.has(key) || unreadable.get(key)?.fault === fault) return nothingTouched()
      answers.clear()
      unreadable.set(key, { name: { kind: name.kind, id: name.id }, fault })
      return { families: new Set(familiesOf(name)), paths: new Set() }
    },
    unreadable: (name) => unreadable.get(documentKey(name))?.fault,
    firstUnreadable: (kind) => [...unreadable.values()].find(({ name }) => name.kind === kind)?.name,
    value(kind, id) {
      const key = documentKey({ kind, id })
      const entry = entries.get(key)
      if (entry) return entry.document.value as PublishedValues[typeof kind]
      const fault = unreadable.get(key)?.fault
      if (fault !== undefined) throw new UnreadableDocument({ kind, id }, fault)
      return null
    },
    digestOfDocument(name) {
      const key = documentKey(name)
      if (unreadable.has(key)) return 'unreadable'
      const own = entries.get(key)?.digest ?? 'none'
      const corrections = name.kind === 'sendings' ? issues.correctionsOf(name.id) : []
      return [own, ...corrections.map((id) => entries.get(documentKey({ kind: 'sendings', id }))?.digest)].join(' ')
    },
    problems: () => [...live.problems.values(), ...redirectProblems.values()],
  }
}
