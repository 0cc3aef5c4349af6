import type { Helpline } from './helpline.ts'

/** What kind of page a search result leads to. */
export const searchKinds = ['advice', 'news', 'topic', 'page', 'event', 'document', 'bulletin'] as const
export type SearchKind = (typeof searchKinds)[number]

/** The words for each kind that a result shows. */
export const searchKindNames: Record<SearchKind, string> = {
  advice: 'Advice',
  news: 'News',
  topic: 'Topic',
  page: 'About this site',
  event: 'Event',
  document: 'Document',
  bulletin: 'Bulletin',
}

/** One live page as search knows it. */
export interface SearchRecord {
  /** Its path: `/articles/safer-sleep/`. */
  url: string
  title: string
  summary: string
  kind: SearchKind
  /** Who it is for, in words: "parents and carers"; empty for everybody. */
  readers: string
  /** The words of its body as running text; of a topic, what people call it. */
  text: string
}

/** A topic as the search page needs it. `id` is unique among topics. */
export interface SearchTopic {
  id: string
  url: string
  title: string
  /** What people type who mean this topic. */
  words: readonly string[]
  /** Ids of its help lines, the best one first. */
  helplines: readonly string[]
  /** True for a topic whose readers may be at risk: whoever uses its words is shown help lines first. */
  isSensitive: boolean
}

/** A help line as the search page shows it. */
export type SearchHelpline = Pick<Helpline, 'id' | 'name' | 'phone' | 'text' | 'website' | 'kind' | 'audiences'>

/** What it takes to understand a query without sending it anywhere: the file `/search/words.json`. */
export interface SearchWords {
  topics: readonly SearchTopic[]
  /** By their order. */
  helplines: readonly SearchHelpline[]
  /** Words of titles, each once, with a blank between; spelling is mended towards them. */
  vocabulary: string
}

/** A run of a text; the ones that were searched for are marked. */
export interface ExcerptPart {
  text: string
  isMatch: boolean
}

/** A page that was found. */
export interface SearchHit {
  url: string
  title: string
  kind: SearchKind
  readers: string
  excerpt: readonly ExcerptPart[]
}

/** The answer to a query, ready to be shown. */
export interface SearchAnswer {
  /** The query as it was understood to be typed: tidied and cut to a sensible length. */
  query: string
  /** True when the words sound like somebody may need help: help lines stand first. */
  isWorrying: boolean
  helplines: readonly SearchHelpline[]
  topics: readonly SearchTopic[]
  hits: readonly SearchHit[]
  /** Another spelling. `isUsed` when the hits are those of the other spelling, since the typed one had none. */
  correction?: { to: string; isUsed: boolean } | undefined
}
