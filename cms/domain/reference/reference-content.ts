import type { Article } from '#content/schema/article.ts'
import type { Claim } from '#content/schema/claim.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Page } from '#content/schema/page.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { Topic } from '#content/schema/topic.ts'

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

/** The whole reference content. Every reference in it names something that it holds. */
export interface ReferenceContent {
  settings: Settings
  topics: ReferenceTopic[]
  helplines: Helpline[]
  claims: Claim[]
  articles: ReferenceArticle[]
  pages: ReferencePage[]
}
