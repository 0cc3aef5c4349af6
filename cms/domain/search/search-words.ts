import type { Content } from '#content/schema/content.ts'
import type { SearchWords } from '#content/schema/search.ts'
import { documentPath } from '../site/paths.ts'

/** How many of the newest articles lend their words to the spelling: enough for its everyday subjects, and never a large file. */
const articlesRead = 500

/** The words of texts, in lower case, each once and in order of the alphabet. Short words are never mended and are left out. */
function vocabularyOf(texts: readonly string[]): string {
  const words = texts.flatMap(
    (text) =>
      text
        .toLowerCase()
        .normalize('NFC')
        .match(/\p{L}{4,}/gu) ?? [],
  )
  return [...new Set(words)].sort().join(' ')
}

/** What it takes to understand queries, from the published content. */
export function searchWordsOf(content: Pick<Content, 'topics' | 'helplines' | 'latest' | 'boardDocuments'>): SearchWords {
  const topics = content.topics()
  const cards = [...content.latest('everything', articlesRead), ...content.boardDocuments()]
  return {
    topics: topics.map(({ id, slug, title, words, helplines, sensitive }) => ({
      ...{ id, url: documentPath('topics', slug), title, words, helplines, isSensitive: sensitive },
    })),
    helplines: content
      .helplines()
      .map(({ id, name, phone, text, website, kind, audiences }) => ({ id, name, phone, text, website, kind, audiences })),
    vocabulary: vocabularyOf([...topics, ...cards].flatMap(({ title, summary }) => [title, summary])),
  }
}
