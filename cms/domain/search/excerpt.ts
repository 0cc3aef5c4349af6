import type { ExcerptPart } from '#content/schema/search.ts'
import { foldWord } from './fold-word.ts'
import { wordsOf } from './normalise.ts'

/** How long an excerpt is, in characters, and how much of it comes before the first word that was looked for. */
const length = 180
const before = 60

/** Matches after which no better stretch is looked for: a long report may say a word ten thousand times. */
const mostMatches = 300

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

/**
 * The part of a text where most of the words looked for stand together, with those words marked. Where none of them stands, its
 * beginning. Text only: whoever shows it never has to trust it as HTML.
 */
export function excerptOf(text: string, words: string): ExcerptPart[] {
  const sought = new Set(wordsOf(words).map(foldWord))
  const plain = text.replace(/\s+/g, ' ').trim()
  const known = new Map<string, boolean>()
  const isSought = (written: string) => {
    const answer = known.get(written) ?? wordsOf(written).some((each) => sought.has(foldWord(each)))
    known.set(written, answer)
    return answer
  }
  const matches: RegExpExecArray[] = []
  for (const match of plain.matchAll(word)) {
    if (isSought(match[0])) matches.push(match)
    if (matches.length === mostMatches) break
  }
  const start = startOf(
    plain,
    matches.map(({ index }) => index),
  )
  const end = endOf(plain, start)
  const parts: ExcerptPart[] = []
  let at = start
  const add = (upTo: number, isMatch: boolean) => {
    if (upTo > at) parts.push({ text: plain.slice(at, upTo), isMatch })
    at = upTo
  }
  for (const { index, 0: written } of matches) {
    if (index < start || index + written.length > end) continue
    add(index, false)
    add(index + written.length, true)
  }
  add(end, false)
  if (start > 0) parts.unshift({ text: '… ', isMatch: false })
  if (end < plain.length) parts.push({ text: ' …', isMatch: false })
  return parts
}

/** The beginning of the stretch that holds most matches. Stretches begin with a word. */
function startOf(plain: string, matches: readonly number[]): number {
  let [best, most] = [0, 0]
  let end = 0
  for (const [place, first] of matches.entries()) {
    while (end < matches.length && matches[end]! < first + length - before) end++
    if (end - place > most) [best, most] = [first, end - place]
  }
  if (best <= before) return 0
  return plain.indexOf(' ', best - before) + 1
}

function endOf(plain: string, start: number): number {
  if (start + length >= plain.length) return plain.length
  const end = plain.lastIndexOf(' ', start + length)
  return end > start ? end : start + length
}
