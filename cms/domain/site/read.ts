/**
 * One answer that a page read: the key names the question (`article safer-sleep`, `latest audience/parents 20`), the digest the
 * answer. A page is out of date exactly when one of its keys has another digest.
 */
export type Read = readonly [key: string, digest: string]

/** Writes a question with its arguments as one string. Blanks inside an argument are escaped, so keys can be taken apart again. */
export function readKey(question: string, ...parts: readonly string[]): string {
  let key = question
  for (const part of parts) key += ` ${escape(part)}`
  return key
}

/** The question and its arguments. */
export function parseReadKey(key: string): { question: string; parts: string[] } {
  const [question = '', ...parts] = key.split(' ')
  return { question, parts: parts.map(unescape) }
}

/** The id of the picture that a key asks for, `undefined` when it asks for something else. */
export function pictureIdIn(key: string): string | undefined {
  return key.startsWith('picture ') ? parseReadKey(key).parts[0] : undefined
}

function escape(part: string): string {
  return /[ %]/.test(part) ? part.replaceAll('%', '%25').replaceAll(' ', '%20') : part
}

function unescape(part: string): string {
  return part.includes('%') ? part.replaceAll('%20', ' ').replaceAll('%25', '%') : part
}
