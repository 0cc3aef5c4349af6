import type { ArticleCard, Article } from '#content/schema/article.ts'
import type { ListedArticle } from './article-list.ts'
import { documentKey, type PublishedDocument } from './document.ts'
import { freezeDeep } from './freeze.ts'
import { documentPath } from './paths.ts'

/** A published document as the index keeps it. */
export interface Entry {
  document: PublishedDocument
  /** Digest of the whole value. */
  digest: string
  /** Its face in lists; articles only. */
  listed?: ListedArticle | undefined
}

/** Freezes a document and works out its digests, once for all answers that will show it. */
export function entryOf(document: PublishedDocument, digest: (text: string) => string): Entry {
  freezeDeep(document)
  const whole = digest(JSON.stringify(document.value))
  if (document.kind !== 'articles') return { document, digest: whole }
  const article = document.value
  const card = cardOf(article)
  const entry = `${documentPath('articles', article.slug)} ${article.updatedAt}`
  const digests = { whole, card: digest(JSON.stringify(card)), entry }
  return { document, digest: whole, listed: { id: document.id, publishedAt: article.publishedAt, article, card, digests } }
}

function cardOf({ id, slug, title, summary, kind, audiences, topics, drawing, publishedAt }: Article): ArticleCard {
  return Object.freeze({ id, slug, title, summary, kind, audiences, topics, drawing, publishedAt })
}

/** A document is in the database but cannot be read, and no earlier version of it is at hand. */
export class UnreadableDocument extends Error {
  /** `fault` says what is wrong with the document. */
  constructor(name: Parameters<typeof documentKey>[0], fault: string) {
    super(`${documentKey(name)} cannot be read: ${fault}`)
    this.name = 'UnreadableDocument'
  }
}
