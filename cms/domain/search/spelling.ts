import { commonWords } from './common-words.ts'
import { slipsBetween } from './distance.ts'
import { foldWord } from './fold-word.ts'
import { paperWords } from './worry-rules.ts'
import { worryLexicon } from './worry.ts'

/** Mends single words. */
export interface Spelling {
  /** The word that was probably meant; the word itself when it is right, short, or like no other. */
  mend(word: string): string
}

/** How many slips are forgiven in a word of a length. Short words have too many neighbours. */
function slipsForgiven(length: number): number {
  if (length < 4) return 0
  return length < 7 ? 1 : 2
}

/** Words begin with the letter that was typed, but for two letters changed round or a slip of the first finger on a longer word. */
function beginsAlike(word: string, other: string): boolean {
  return (
    word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]) || (word.length > 5 && word.slice(1, 4) === other.slice(1, 4))
  )
}

/** A longer word with the forms that rules of grammar give it, since people misspell those as well. */
function formsOf(word: string): string[] {
  if (word.length < 5 || /(?:ing|ed|s|y)$/.test(word)) return [word]
  const base = word.replace(/e$/, '')
  return [word, `${word}s`, `${base}ed`, `${base}ing`]
}

/** True for words of one length with one letter another: of short words such a pair is mostly two words, like "wifi" and "wife". */
function isOneLetterOff(word: string, other: string): boolean {
  return word.length === other.length && [...word].filter((letter, at) => letter !== other[at]).length === 1
}

/**
 * Spelling by the words of titles, of the rules and of everyday, none of which is ever mended; nor are those `alsoRight`, towards which
 * nothing is mended, since people's own words for a topic may be misspelt.
 */
export function createSpelling(titleWords: Iterable<string>, alsoRight: Iterable<string> = []): Spelling {
  const site = [...new Set(titleWords)]
  const right = new Set([...site, ...alsoRight, ...worryLexicon, ...commonWords, ...paperWords])
  const rightStems = new Set([...right].map(foldWord))
  const goals = [...new Set([...site, ...worryLexicon.flatMap(formsOf)])].filter((word) => word.length > 3)
  const everyday = commonWords.filter((word) => word.length > 3)
  const isKnown = (word: string) => right.has(word) || rightStems.has(foldWord(word))
  const nearest = (word: string, among: readonly string[], most: number) =>
    among.reduce<{ word: string; slips: number } | undefined>((best, other) => {
      if (!beginsAlike(word, other)) return best
      const slips = slipsBetween(word, other, most)
      return slips < (best?.slips ?? Infinity) ? { word: other, slips } : best
    }, undefined)

  return {
    mend(word) {
      const most = slipsForgiven(word.length)
      if (most === 0 || isKnown(word) || /\d/.test(word)) return word
      const goal = nearest(word, goals, most)
      if (word.length === 4) return goal && !isOneLetterOff(word, goal.word) ? goal.word : word
      const common = nearest(word, everyday, goal ? goal.slips : 1)
      // An everyday word that is clearly nearer is what was meant.
      if (common && (!goal || common.slips < goal.slips)) return common.word
      return goal?.word ?? word
    },
  }
}
