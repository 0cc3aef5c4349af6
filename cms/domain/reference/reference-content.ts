import type { Article } from '#content/schema/article.ts'
import type { BoardDocument, Chapter } from '#content/schema/board-document.ts'
import type { MailingList } from '#content/schema/bulletin.ts'
import type { Claim } from '#content/schema/claim.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Page } from '#content/schema/page.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { Topic } from '#content/schema/topic.ts'
import type { BulletinDraft, BulletinEdition, NewsItem, PickedItem } from '#cms/domain/bulletin/bulletin-draft.ts'

/** A file of the reference content: its path from the folder, with slashes, and its text. */
export interface ReferenceFile {
  path: string
  text: string
}

/** What is wrong with a file, and on which line (from 1) where that is known. */
export interface ReferenceFault {
  file: string
  line?: number | undefined
  reason: string
}

/** Documents as the reference content has them: keys of `content/schema`, ids that are slugs, bodies as blocks in tidy form. */
export type ReferenceTopic = Omit<Topic, 'gaps'>
export type ReferenceArticle = Omit<Article, 'updatedAt' | 'gaps'>
export type ReferencePage = Omit<Page, 'publishedAt' | 'updatedAt' | 'gaps'>
export type ReferenceEvent = Omit<HubEvent, 'updatedAt' | 'gaps'>
export type ReferenceBoardDocument = Omit<BoardDocument, 'updatedAt' | 'gaps'>

/** A list, with where answers to its issues go. */
export type ReferenceList = MailingList & { replyTo?: string | undefined }

/** A bulletin, without the names that a store gives its rows. */
export interface ReferenceBulletin extends Pick<BulletinDraft, 'id' | 'slug' | 'title'> {
  editions: Omit<BulletinEdition, 'key'>[]
  sections: { title: string; items: (Omit<PickedItem, 'id'> | Omit<NewsItem, 'id'>)[] }[]
}

/** The whole reference content. Every reference in it names something that it holds. */
export interface ReferenceContent {
  settings: Settings
  topics: ReferenceTopic[]
  helplines: Helpline[]
  claims: Claim[]
  articles: ReferenceArticle[]
  pages: ReferencePage[]
  events: ReferenceEvent[]
  documents: ReferenceBoardDocument[]
  lists: ReferenceList[]
  bulletins: ReferenceBulletin[]
}

/** A chapter and where it was found: `documents/<document>/<place>-<slug>.md`. */
export interface FoundChapter {
  path: string
  document: string
  /** Its place among the chapters of its document, as its file's name says. */
  place: number
  chapter: Chapter
}

/** What single files hold, before chapters have joined their documents. */
export type FoundContent = Partial<ReferenceContent> & { chapters?: FoundChapter[] }
