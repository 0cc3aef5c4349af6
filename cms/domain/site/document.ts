import type { Alert } from '#content/schema/alert.ts'
import type { Article } from '#content/schema/article.ts'
import type { BoardDocument } from '#content/schema/board-document.ts'
import type { MailingList } from '#content/schema/bulletin.ts'
import type { Claim } from '#content/schema/claim.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Page } from '#content/schema/page.ts'
import type { Picture } from '#content/schema/picture.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { Topic } from '#content/schema/topic.ts'
import type { SentBulletin } from '../published/sending.ts'

/** An old address of the site and where it leads: `from` is a path, `to` a path of the site or an https address. */
export interface Redirect {
  from: string
  to: string
}

/** The published value of each kind of document. A kind is the slug of its collection or the short name of its global. */
export interface PublishedValues {
  articles: Article
  pages: Page
  topics: Topic
  events: HubEvent
  documents: BoardDocument
  helplines: Helpline
  claims: Claim
  media: Picture
  redirects: Redirect
  lists: MailingList
  sendings: SentBulletin
  settings: Settings
  alert: Alert
}

/** Kinds of documents that the site is made of. */
export type DocumentKind = keyof PublishedValues

/** Every kind, in the order in which a first load reads them. */
export const documentKinds = [
  'settings',
  'alert',
  'topics',
  'helplines',
  'claims',
  'media',
  'redirects',
  'lists',
  'sendings',
  'pages',
  'events',
  'documents',
  'articles',
] as const satisfies readonly DocumentKind[]

/** Names one document. The id of a global is its kind: `{ kind: 'settings', id: 'settings' }`. */
export interface DocumentName {
  kind: DocumentKind
  id: string
}

/** A document as it is published: exactly what pages may show of it. */
export type PublishedDocument = { [Kind in DocumentKind]: { kind: Kind; id: string; value: PublishedValues[Kind] } }[DocumentKind]

/** One string for one document, for maps: `articles/safer-sleep`. */
export function documentKey({ kind, id }: DocumentName): string {
  return `${kind}/${id}`
}
