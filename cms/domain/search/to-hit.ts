import type { SearchHit, SearchRecord } from '#content/schema/search.ts'
import { excerptOf } from './excerpt.ts'

/**
 * A record as an answer shows it. Of a topic the summary is shown: its text is what people call it, misspellings and all.
 * `words` are those that were looked for.
 */
export function toHit({ url, title, kind, readers, summary, text }: SearchRecord, words: string): SearchHit {
  return { url, title, kind, readers, excerpt: excerptOf(kind === 'topic' ? summary : `${summary} ${text}`, words) }
}
