import type { Topic } from '#content/schema/topic.ts'
import { wordsOf } from '#cms/domain/search/normalise.ts'
import { createSpelling } from '#cms/domain/search/spelling.ts'

/** A line of the list: a topic, or words that lead to one. */
export type AToZEntry = { topic: Topic; words?: undefined } | { topic: Topic; words: string }

/** The entries of one letter; `#` for those that begin with another sign. */
export interface AToZLetter {
  letter: string
  entries: AToZEntry[]
}

/** Longer words are sentences: search understands them, and nobody looks for them under a letter. */
const mostWords = 3

/** Whoever says I, my or how tells something, and does not look under a letter. */
const isTold = (words: string) =>
  /^(i|i['’]m|im|my|me|we|they|he|she|someone|something|how|what|will|do|does|should|can|can['’]t|am|is|the)\b/i.test(words)

/** True for a word that search takes as it stands, and not for a short form or misspelling of another. */
function isPlain(word: string): boolean {
  const letters = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return wordsOf(word).join(' ') === letters && letters !== ''
}

const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })

/**
 * The topics by letter, with the words that people use for them as cross references. Misspellings that search knows are left out, and
 * so are words that only repeat the title.
 */
export function aToZ(topics: readonly Topic[]): AToZLetter[] {
  const spelling = createSpelling(topics.flatMap(({ title, summary }) => [title, summary]).flatMap(wordsOf))
  const isWritten = (words: string) =>
    words.split(/[\s-]+/).every((word) => isPlain(word) && spelling.mend(wordsOf(word)[0]!) === wordsOf(word)[0])
  const references = topics.flatMap((topic) =>
    topic.words
      .filter((words) => words.split(/\s+/).length <= mostWords && !isTold(words) && isWritten(words))
      .filter((words) => collator.compare(words, topic.title) !== 0)
      .map((words): AToZEntry => ({ topic, words: words.charAt(0).toUpperCase() + words.slice(1) })),
  )
  const entries = [...topics.map((topic): AToZEntry => ({ topic })), ...references]
  const letters = new Map<string, AToZEntry[]>()
  for (const entry of entries.sort((a, b) => collator.compare(nameOf(a), nameOf(b)))) {
    const letter = letterOf(nameOf(entry))
    letters.set(letter, [...(letters.get(letter) ?? []), entry])
  }
  return [...letters].map(([letter, own]) => ({ letter, entries: own })).sort((a, b) => collator.compare(a.letter, b.letter))
}

const nameOf = ({ topic, words }: AToZEntry) => words ?? topic.title

function letterOf(name: string): string {
  const first = name.normalize('NFD').charAt(0).toUpperCase()
  return /[A-Z]/.test(first) ? first : '#'
}
