import type { BulletinDraft } from '../bulletin-draft.ts'
import type { BulletinCheck } from './check.ts'
import { textsOf } from './texts-of.ts'

/** GOV.UK, content design: sentences of 25 words are hard for many; the hub's own texts stay under 20 on average. */
const mostOnAverage = 20
const mostInOne = 30

const sentences = (text: string) =>
  text
    .split(/\n|(?<=[.!?][”’)]?)\s+(?=[“‘(]?\p{Lu})/u)
    .map((sentence) => ({ sentence, words: sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length }))
    // What is shorter is a heading, a cell or an item of a list.
    .filter(({ words }) => words > 3)

/** Texts that are hard to read. Tables are left out, since their rows are no sentences. */
export function checkReading(draft: BulletinDraft): BulletinCheck[] {
  return textsOf(draft).flatMap(({ field, name, blocks, words }): BulletinCheck[] => {
    const found = sentences(blocks.some(({ type }) => type === 'table') ? proseOf(words) : words)
    const longest = found.toSorted((a, b) => b.words - a.words)[0]
    if (!longest) return []
    const average = Math.round(found.reduce((sum, { words: count }) => sum + count, 0) / found.length)
    if (average > mostOnAverage)
      return [
        { field, severity: 'warn', words: `“${name}”: sentences have ${average} words on average; ${mostOnAverage} or fewer read easily.` },
      ]
    if (longest.words <= mostInOne) return []
    const beginning = longest.sentence.split(/\s+/).slice(0, 6).join(' ')
    return [{ field, severity: 'warn', words: `“${name}”: the sentence “${beginning}…” has ${longest.words} words. Make two of it.` }]
  })
}

/** Lines that end as sentences do. */
const proseOf = (words: string) =>
  words
    .split('\n')
    .filter((line) => /[.!?][”’)]?$/.test(line))
    .join('\n')
