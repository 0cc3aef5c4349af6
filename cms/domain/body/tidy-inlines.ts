import type { Inline, Text } from '#content/schema/inline.ts'
import { cleanText } from './clean-text.ts'

/** A run of text; marks that do not hold are left out. */
export function textOf(text: string, marks: { bold?: boolean | undefined; italic?: boolean | undefined } = {}): Text {
  return { type: 'text', text, ...(marks.bold && { bold: true }), ...(marks.italic && { italic: true }) }
}

const haveEqualMarks = (a: Text, b: Text) => !a.bold === !b.bold && !a.italic === !b.italic

/** White space at the ends of marked text belongs outside the marks. */
function splitMarks(run: Text): Text[] {
  const text = cleanText(run.text)
  if (!run.bold && !run.italic) return [textOf(text)]
  const core = text.trim()
  if (core === '') return [textOf(text)]
  const start = text.indexOf(core)
  return [textOf(text.slice(0, start)), textOf(core, run), textOf(text.slice(start + core.length))]
}

function joinTexts<Node extends Inline>(inlines: (Node | Text)[]): (Node | Text)[] {
  const joined: (Node | Text)[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && last?.type === 'text' && haveEqualMarks(last, inline)) {
      joined[joined.length - 1] = textOf(cleanText(last.text + inline.text), last)
    } else joined.push(inline)
  }
  return joined
}

/** Texts in their one canonical form: clean, no empty ones, neighbours with equal marks joined, marks round words only. */
export function tidyTexts(texts: readonly Text[]): Text[] {
  return joinTexts<Text>(joinTexts<Text>([...texts]).flatMap(splitMarks))
}

const trimmed = (inline: Inline, after: Inline | undefined, before: Inline | undefined): Inline => {
  if (inline.type !== 'text') return inline
  const isFirst = after === undefined || after.type === 'break'
  const isLast = before === undefined || before.type === 'break'
  const text = isFirst ? inline.text.trimStart() : inline.text
  return { ...inline, text: isLast ? text.trimEnd() : text }
}

function withoutOuterBreaks(inlines: Inline[]): Inline[] {
  const isContent = (inline: Inline) => inline.type !== 'break'
  return inlines.slice(Math.max(0, inlines.findIndex(isContent)), inlines.findLastIndex(isContent) + 1)
}

/** Inlines in their one canonical form: texts tidied, no white space or breaks at either end, none round breaks. Empty when nothing is left to read. */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const split = joinTexts<Inline>([...inlines]).flatMap((inline): Inline[] => (inline.type === 'text' ? splitMarks(inline) : [inline]))
  const joined = joinTexts<Inline>(split)
  const lines = joined.map((inline, index) => trimmed(inline, joined[index - 1], joined[index + 1]))
  return withoutOuterBreaks(lines.filter((inline) => inline.type !== 'text' || inline.text !== ''))
}

/** The same inlines on one line, as headings stand: breaks become spaces. */
export function onOneLine(inlines: readonly Inline[]): Inline[] {
  return tidyInlines(inlines.map((inline) => (inline.type === 'break' ? textOf(' ') : inline)))
}

/** Several lines as one text, with a break between each two. */
export function joinLines(lines: readonly Inline[][]): Inline[] {
  return tidyInlines(lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line])))
}
