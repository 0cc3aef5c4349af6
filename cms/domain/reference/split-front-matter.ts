/** A Markdown file in its two parts, with the lines (from 1) on which they begin. */
export interface FrontMatter {
  head: string
  headLine: number
  body: string
  bodyLine: number
}

/** Splits off the YAML between two lines of `---` at the top of a file; `undefined` when they are not there. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const [opening = '', head] = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$\n?/m.exec(text) ?? []
  if (head === undefined || !text.startsWith(opening)) return undefined
  return { head, headLine: 2, body: text.slice(opening.length), bodyLine: opening.split('\n').length }
}
