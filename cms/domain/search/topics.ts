import type { SearchTopic } from '#content/schema/search.ts'
import { foldWord } from './fold-word.ts'
import { wordsOf } from './normalise.ts'
import { isStopWord } from './stop-words.ts'

/** A topic that words speak of; `isSaid` when they hold one of its phrases whole. */
export interface FoundTopic {
  topic: SearchTopic
  isSaid: boolean
}

/** Finds the topics that words speak of. */
export interface TopicFinder {
  /** The topics that fit best, best first. `words` may hold several spellings of the same query. */
  find(words: readonly string[], most: number): FoundTopic[]
}

/**
 * The words of a phrase that tell its subject, each once, as they are compared. A longer phrase of which one word would be left, like
 * "will they tell my mum", is taken as it stands.
 */
function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !isStopWord(word) || word === 'not' || word === 'no')
  const isThin = telling.length < 2 && words.length > 2
  return [...new Set((isThin ? words : telling).map(foldWord))]
}

/** Words of oneself: with one of them and one other, two phrases have little in common. */
const personal = new Set(['me', 'my', 'i', 'friend', 'everyone', 'nobody'])

/** How well a phrase fits: whole phrases by their length, long ones with a word missing by half. */
function fit(phrase: readonly string[], folded: ReadonlySet<string>): number {
  const matched = phrase.filter((word) => folded.has(word)).length
  if (matched === phrase.length) return 1 + 0.6 * (matched - 1)
  const others = phrase.filter((word) => folded.has(word) && !personal.has(word)).length
  return phrase.length > 2 && matched === phrase.length - 1 && others > 1 ? 0.4 * others : 0
}

/** A finder over topics: each is known by its title and by the words that people use for it. */
export function createTopicFinder(topics: readonly SearchTopic[]): TopicFinder {
  const known = topics.map((topic) => ({
    topic,
    phrases: [topic.title, ...topic.words].map((phrase) => tellingWords(wordsOf(phrase))).filter((phrase) => phrase.length > 0),
  }))
  return {
    find(words, most) {
      const folded = new Set(words.map(foldWord))
      return known
        .map(({ topic, phrases }) => ({ topic, score: Math.max(0, ...phrases.map((phrase) => fit(phrase, folded))) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
        .map(({ topic, score }) => ({ topic, isSaid: score >= 1 }))
    },
  }
}
