import { pictureOf } from '#cms/domain/picture/picture-of.ts'
import { publishedArticle } from './article.ts'
import { publishedBoardDocument } from './board-document.ts'
import { publishedEvent } from './event.ts'
import type { Published } from './fault.ts'
import { publishedClaim, publishedHelpline, publishedTopic } from './facts.ts'
import { publishedList } from './list.ts'
import { publishedPage } from './page.ts'
import type { Raw } from './raw.ts'
import { publishedRedirect } from './redirect.ts'
import { publishedSending } from './sending.ts'

const mappings = new Map<string, (raw: Raw) => Published<unknown>>([
  ['articles', publishedArticle],
  ['pages', publishedPage],
  ['topics', publishedTopic],
  ['events', publishedEvent],
  ['documents', publishedBoardDocument],
  ['helplines', publishedHelpline],
  ['claims', publishedClaim],
  ['media', pictureOf],
  ['redirects', publishedRedirect],
  ['lists', publishedList],
  ['sendings', publishedSending],
])

/** Maps a document of any collection that the site is made of; `undefined` for a collection that the site does not show. */
export function publishedDocument(collection: string, raw: Raw): Published<unknown> | undefined {
  return mappings.get(collection)?.(raw)
}
