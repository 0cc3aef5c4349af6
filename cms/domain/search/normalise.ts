import { shortForms } from './short-forms.ts'

/** Queries longer than this are cut: whoever pastes a letter is served by its beginning. Characters. */
const longestQuery = 200

/** A query as it may be shown again: no control characters, single blanks, cut to a sensible length. */
export function tidyQuery(text: string): string {
  const plain = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  return [...plain].slice(0, longestQuery).join('').trim()
}

/** Digits and signs that stand for letters inside words: `su1cide`, `h4rm`, `$elf`. */
const disguises: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

/** A sign counts as a letter in disguise when a letter follows it. */
function undisguise(token: string): string {
  if (!/\p{L}/u.test(token)) return token.replace(/[@$!*#]/g, '')
  return token.replace(/[013457@$!](?=[013457@$!]*\p{L})/gu, (sign) => disguises[sign]!).replace(/[@$!*#]/g, '')
}

/**
 * The words of a text: lower case, without accents, apostrophes and punctuation, letters in disguise and short forms of messages
 * written out, long drawn letters shortened (`heeelp` gives `heelp`).
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, '')
  return plain
    .split(/[^\p{L}\p{N}@$!*#]+/u)
    .map((token) => undisguise(token).replace(/(\p{L})\1{2,}/gu, '$1$1'))
    .filter((token) => token !== '')
    .flatMap((token) => shortForms.get(token) ?? [token])
}
