/** Fewest characters of a password (ASVS 5.0 6.2.1 asks for 8 and advises 15; no rules of composition, 6.2.5). */
export const shortestPassword = 12

/** Beginnings that guessers try first; a longer password that merely repeats one is as weak. */
const common = [
  'password',
  '123456789',
  'qwertyuiop',
  'letmein',
  'safeguarding',
  'welcome',
  'iloveyou',
  'administrator',
  'changeme',
  'essex',
]

/** A text without its capitals, spaces and signs: what a guesser has to hit. */
const plainOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What is wrong with a password and what to do, or `null`. `own` are words anybody knows of the person: name, address. */
export function weaknessOf(password: string, own: readonly (string | undefined | null)[] = []): string | null {
  if ([...password].length < shortestPassword)
    return `Use at least ${shortestPassword} characters. Three or four words that do not belong together make a good password.`
  if (new Set(password).size < 5)
    return 'Use more than a few different characters. Three or four words that do not belong together make a good password.'
  const plain = plainOf(password)
  const rest = common.reduce((left, word) => left.replaceAll(word, ''), plain).replace(/\d+/g, '')
  if (plain !== '' && rest === '')
    return 'This is one of the first passwords that somebody would guess. Use words that do not belong together.'
  const isOwn = own.some((word) => word && word.length > 3 && plain === plainOf(word))
  return isOwn ? 'A password may not be your own name or address.' : null
}
