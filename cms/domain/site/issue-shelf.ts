import type { Issue, IssueCard, MailingList } from '#content/schema/bulletin.ts'
import { archivePageSize } from '#content/schema/list-sizes.ts'
import { changesOfCopy } from '../bulletin/copy-changes.ts'
import { mentionsOf } from '../body/mentions.ts'
import type { SentBulletin } from '../published/sending.ts'
import { documentKey, type DocumentName } from './document.ts'
import { archivePath, feeds, issuePath, listPath } from './paths.ts'
import { compareTexts } from './record-shelf.ts'

/** The issues that stand in the public archive: those that were sent to lists which are public. */
export interface IssueShelf {
  /** Takes a sending in, or forgets it. True when that may alter the archive: sendings to single people, and of what was left over, never do. */
  set(id: string, value: SentBulletin | undefined): boolean
  /** Works out anew what is public, and which paths that makes; answers the paths of those lists and sendings whose paths are others now. */
  useLists(lists: readonly MailingList[]): Map<string, { name: DocumentName; paths: string[] }>
  /** Of a list, or of all of them, the newest first. */
  cards(listSlug?: string): readonly IssueCard[]
  find(listSlug: string, slug: string): Issue | null
  /** Ids of the sendings that corrected a sending’s bulletin, the earliest first. */
  correctionsOf(id: string): string[]
  /** Ids of the pictures that mail shows which has begun to go out, to whichever list: readers’ inboxes fetch them from the site. */
  readonly pictures: ReadonlySet<string>
}

const picturesOf = ({ issues }: SentBulletin): string[] =>
  issues.flatMap(({ copy }) => {
    const bodies = [copy.introduction, ...copy.sections.flatMap(({ items }) => items.map(({ body }) => body))]
    return bodies.flatMap((body) => mentionsOf(body).media)
  })

/** The list that a slug names: of several that share one, as two do while they exchange theirs, the first public one, and the first where none is. */
export function listOfSlug(lists: readonly MailingList[], slug: string): MailingList | undefined {
  const own = lists.filter((list) => list.slug === slug)
  return own.find(({ isPublic }) => isPublic) ?? own[0]
}

/** An empty archive. */
export function createIssueShelf(): IssueShelf {
  const sent = new Map<string, SentBulletin>()
  const known = new Map<string, DocumentName>()
  const before = new Map<string, string>()
  let cards: IssueCard[] = []
  let issues = new Map<string, Issue>()
  let pictures: ReadonlySet<string> = new Set()

  const correctionsOf = (bulletin: string): SentBulletin[] =>
    [...sent.values()]
      .filter((one) => one.bulletin === bulletin && one.kind === 'correction' && one.sentAt !== undefined)
      .sort((a, b) => compareTexts(a.sentAt!, b.sentAt!) || compareTexts(a.id, b.id))

  /** An issue as its last correction has it. */
  function corrected(issue: Issue, bulletin: string): Issue {
    const last = correctionsOf(bulletin)
      .flatMap(({ sentAt, issues: own }) => own.filter(({ list }) => list === issue.list).map(({ copy }) => ({ copy, sentAt: sentAt! })))
      .at(-1)
    if (!last) return issue
    return { ...issue, copy: last.copy, correctedAt: last.sentAt, changes: changesOfCopy(issue.copy, last.copy) }
  }

  /** The issues of a list, the oldest first: of two with one slug the earlier has it. */
  function issuesOf(list: MailingList): Issue[] {
    const all = [...sent.values()].flatMap(({ id, bulletin, kind, sentAt, issues: own }): Issue[] => {
      const issue = kind === 'issue' ? own.find((one) => one.list === list.id) : undefined
      return issue && sentAt ? [corrected({ ...issue, id, sentAt }, bulletin)] : []
    })
    const inOrder = all.toSorted((a, b) => compareTexts(a.sentAt, b.sentAt) || compareTexts(a.id, b.id))
    return inOrder.filter((issue, place) => inOrder.findIndex(({ slug }) => slug === issue.slug) === place)
  }

  return {
    set(id, value) {
      const isShown = value !== undefined && value.kind !== 'other'
      if (!isShown && !sent.has(id)) return false
      if (isShown) sent.set(id, value)
      else sent.delete(id)
      pictures = new Set([...sent.values()].flatMap(picturesOf))
      known.set(documentKey({ kind: 'sendings', id }), { kind: 'sendings', id })
      return true
    },
    useLists(lists) {
      for (const { id } of lists) known.set(documentKey({ kind: 'lists', id }), { kind: 'lists', id })
      const paths = new Map([...known].map(([key, name]) => [key, { name, paths: [] as string[] }]))
      const add = (name: DocumentName, ...more: string[]) => paths.get(documentKey(name))!.paths.push(...more)
      issues = new Map()
      cards = []
      for (const list of lists.filter((one) => one.isPublic && one === listOfSlug(lists, one.slug))) {
        const own = issuesOf(list)
        const folder = listPath(list.slug)
        const pages = Math.ceil(own.length / archivePageSize)
        const archive = Array.from({ length: pages }, (_, place) => archivePath(folder, place + 1))
        add({ kind: 'lists', id: list.id }, folder, ...feeds.map((feed) => folder + feed), ...archive)
        for (const issue of own) {
          const { id, slug, sentAt, correctedAt: corrected, copy } = issue
          issues.set(`${list.slug}/${slug}`, Object.freeze(issue))
          add({ kind: 'sendings', id }, issuePath(list.slug, slug))
          const dates = { sentAt, ...(corrected !== undefined && { correctedAt: corrected }) }
          cards.push(
            Object.freeze({ id, slug, ...dates, title: copy.subject, summary: copy.preheader, listSlug: list.slug, listName: list.name }),
          )
        }
      }
      cards.sort((a, b) => compareTexts(b.sentAt, a.sentAt) || compareTexts(a.listSlug, b.listSlug))
      const changed = [...paths].filter(([key, own]) => (before.get(key) ?? '') !== own.paths.join(' '))
      for (const [key, own] of changed) before.set(key, own.paths.join(' '))
      return new Map(changed)
    },
    cards: (listSlug) => (listSlug === undefined ? cards : cards.filter((card) => card.listSlug === listSlug)),
    find: (listSlug, slug) => issues.get(`${listSlug}/${slug}`) ?? null,
    correctionsOf: (id) => correctionsOf(sent.get(id)?.bulletin ?? '').map((one) => one.id),
    get pictures() {
      return pictures
    },
  }
}
