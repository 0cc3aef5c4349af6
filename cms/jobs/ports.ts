import type { Content } from '#content/schema/content.ts'
import type { SentForm } from '#content/schema/form.ts'
import type { PersonalPage } from '#content/schema/personal.ts'
import type { SearchAnswer } from '#content/schema/search.ts'
import type { DocumentKind, DocumentName, PublishedDocument } from '#cms/domain/site/document.ts'
import type { Read } from '#cms/domain/site/read.ts'
import type { SearchFile, SearchFileEntry } from './publish-search/ports.ts'

/** The time. Production reads the system clock; rehearsals and tests read another. */
export interface Clock {
  now(): Date
}

/** A published document and the mark of its present version: a string that is another after each change of what is published. */
export interface Stamp extends DocumentName {
  stamp: string
}

/** What the store answers for one document: its published value, that none is published, or why it cannot be read. */
export type LoadedDocument =
  | { state: 'published'; stamp: string; document: PublishedDocument }
  | { state: 'unpublished'; kind: DocumentKind; id: string }
  | { state: 'unreadable'; kind: DocumentKind; id: string; stamp: string; field?: string | undefined; message: string }

/** A line of the change record: this document may have changed. A hint: lines may be missing, doubled or out of date. */
export interface PendingChange extends DocumentName {
  changeId: string
}

/** The published content, as the database has it. */
export interface PublishedStore {
  /** Every published document with its stamp, in few cheap queries. Throws when the database cannot be asked. */
  stamps(): Promise<Stamp[]>
  /**
   * The documents named, one answer for each name in any order. A document that is a draft, in the trash, deleted or unknown is
   * `unpublished`; one that breaks its contract is `unreadable`, with the field and the reason in an editor's words.
   */
  load(kind: DocumentKind, ids: readonly string[]): Promise<LoadedDocument[]>
  /**
   * Every path at which a document has ever been live, those that are live included: `/articles/safer-sleep/`. A path of these that no
   * page or redirect holds answers 410. A document's own paths are there from the moment it is published.
   */
  everLive(): Promise<string[]>
  /** Adds paths that other documents make, before they are live: those of an issue under its list. Known ones are passed over. */
  remember(paths: readonly string[]): Promise<void>
  /** The change record's open lines, oldest first. */
  pendingChanges(): Promise<PendingChange[]>
  /** Closes lines of the change record after their effect is live. Unknown ids are passed over. */
  settleChanges(changeIds: readonly string[]): Promise<void>
}

/** What a page answered. `headers` have lower-case names. */
export interface Rendering {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

/** A file of the built site that pages refer to: style sheets, fonts, icons. */
export interface Asset {
  /** Its path on the site: `/_astro/base.4f2a.css`. */
  path: string
  bytes: Uint8Array
}

/** What somebody's own request adds to a page. What is published is rendered without. */
export interface PageExtras {
  /** A form of the page that was sent and could not be taken. */
  form?: SentForm
  /** What stands behind a personal link. */
  personal?: PersonalPage
  /** The answer to a query that was posted to the search page. */
  search?: SearchAnswer
}

/** The built site as a function of path and content. */
export interface PageRenderer {
  /** Another string whenever the same content could come out as other bytes. */
  readonly buildId: string
  /** Renders one page. Throws when the page does; any status may come back. */
  render(path: string, content: Content, extras?: PageExtras): Promise<Rendering>
  /** The files that the pages of this build refer to. */
  assets(): Promise<Asset[]>
}

/** The bytes of re-encoded pictures. */
export interface PictureFiles {
  /** The bytes behind a variant's public path (`/pictures/….avif`), `null` when there are none. */
  read(path: string): Promise<Uint8Array | null>
}

/** What of a release is known about one page's path: its reads are those of the file that is live. */
export interface ReleasePage {
  path: string
  reads: readonly Read[]
  /** The document whose page this is, absent for lists and templates. */
  owner?: DocumentName | undefined
  /** False when a write of this page was interrupted: its file may be of any age, so it has to be written again. */
  isSettled: boolean
}

/** A page to be put in a release. */
export interface PageFile {
  path: string
  /** Response headers of this page, `content-type` included. */
  headers: Record<string, string>
  body: Uint8Array
  reads: readonly Read[]
  owner?: DocumentName | undefined
}

/** A picture to be put in a release. */
export interface PictureFile {
  path: string
  /** The id of its document of `media`. */
  pictureId: string
  bytes: Uint8Array
}

/** One write to a release. All parts may be left out. */
export interface ReleaseChange {
  /** Paths whose page was withdrawn: files deleted, the address answers 410. */
  gone?: readonly string[]
  /** Paths that hold nothing: files deleted, the address answers 404. Pictures and search files are taken away by this too. */
  removed?: readonly string[]
  redirects?: readonly { path: string; location: string }[]
  pictures?: readonly PictureFile[]
  pages?: readonly PageFile[]
  search?: readonly SearchFile[]
}

/** One complete set of the site's files with its manifest. Writes are carried out one after another in the order of the calls. */
export interface Release {
  /** The renderer's build and the format that the files were made with. */
  readonly madeWith: string
  /** What the release holds, as loaded or written last. */
  pages(): Iterable<ReleasePage>
  redirects(): Iterable<{ path: string; location: string }>
  /** Paths that answer 410. */
  gone(): Iterable<string>
  pictures(): Iterable<{ path: string; pictureId: string }>
  /** The search index, whole or none: one of which a write was interrupted is not there. */
  searchFiles(): Iterable<SearchFileEntry>
  /**
   * Carries out a change: withdrawals first, pictures before the pages that show them. When it resolves, all of it is on disk and
   * readers see it. Throws a `ReleaseWriteError` when the disk refuses; every page is then either as before or as wanted.
   */
  write(change: ReleaseChange): Promise<void>
  /** Adds files of a build. Files of earlier builds stay, since pages in readers' hands refer to them. */
  addAssets(assets: readonly Asset[]): Promise<void>
  /** Copies pages, pictures and search files from another release, last good bytes and reads, with every asset that this one lacks. */
  carryFrom(other: Release, paths: readonly string[]): Promise<void>
}

/** The folder of releases. */
export interface ReleaseStore {
  /** The release that readers see, `null` while there is none (or when its format is unknown). Clears away what a kill left behind. */
  current(): Promise<Release | null>
  /** A new, empty release that nobody sees yet. */
  begin(buildId: string): Promise<Release>
  /** Completes a release and shows it to readers in one step; the previous one is removed a while later. */
  swapIn(release: Release): Promise<void>
  /** Removes a release that was begun and is not wanted. */
  discard(release: Release): Promise<void>
}

/** What failed: a document, or a page that belongs to none (`/`, a list, a feed). */
export type FailureSubject = { document: DocumentName } | { path: string }

/** Why something published is not live as it should be, in words for an editor. */
export interface PublishFailure {
  subject: FailureSubject
  /** The page that failed; absent when the document itself could not be read. */
  path?: string | undefined
  field?: string | undefined
  message: string
}

/** Where editors see what failed to publish. One entry for each subject: a later report replaces the earlier. */
export interface FailureLog {
  /** Subjects with an open entry. */
  open(): Promise<FailureSubject[]>
  report(failure: PublishFailure): Promise<void>
  /** Closes the subject's entry, if it has one. */
  clear(subject: FailureSubject): Promise<void>
}

/** All that publishing needs. */
export interface PublisherPorts {
  clock: Clock
  store: PublishedStore
  renderer: PageRenderer
  releases: ReleaseStore
  failures: FailureLog
  pictures: PictureFiles
  /** Absolute address of the site, without a slash at the end. */
  siteUrl: string
  /** A short digest of a text: equal texts give equal digests, others practically never. */
  digest(text: string): string
}
