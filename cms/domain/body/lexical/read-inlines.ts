import type { Inline, Text } from '#content/schema/inline.ts'
import { textOf, tidyInlines, tidyTexts } from '../tidy-inlines.ts'
import { formatBits } from './nodes.ts'
import { childrenOf, isRecord, typeOf, type JsonRecord, type Tell } from './read-json.ts'
import { readLink } from './read-link.ts'

// Underline and the changes of case only look different and are dropped; these change what a text says.
const refusedMarks: [bit: number, name: string][] = [
  [formatBits.strikethrough, 'struck through'],
  [formatBits.code, 'set as code'],
  [formatBits.subscript, 'set below the line'],
  [formatBits.superscript, 'set above the line'],
]

function readText(node: JsonRecord, tell: Tell): Text {
  const text = typeof node.text === 'string' ? node.text : ''
  const format = typeof node.format === 'number' ? node.format : 0
  for (const [bit, name] of refusedMarks) {
    if (format & bit && text.trim() !== '') tell(`"${text.trim().slice(0, 60)}" is ${name}, which the site cannot show. Remove that mark.`)
  }
  return textOf(text, { bold: (format & formatBits.bold) !== 0, italic: (format & formatBits.italic) !== 0 })
}

function readWord(node: unknown, tell: Tell): Text[] {
  const type = typeOf(node)
  if (type === 'text' && isRecord(node)) return [readText(node, tell)]
  if (type === 'linebreak' || type === 'tab') return [textOf(' ')]
  tell(`There is something in the text that the site cannot show (${type}). Delete it.`)
  return []
}

function readInline(node: unknown, tell: Tell): Inline[] {
  const type = typeOf(node)
  if (type === 'linebreak') return [{ type: 'break' }]
  if ((type !== 'link' && type !== 'autolink') || !isRecord(node)) return readWord(node, tell)
  const words = tidyTexts(childrenOf(node).flatMap((child) => readWord(child, tell)))
  return readLink(node.fields, words, tell)
}

/** The inlines that `nodes` hold, tidied. What the site cannot show is told and left out. */
export function readInlines(nodes: readonly unknown[], tell: Tell): Inline[] {
  return tidyInlines(nodes.flatMap((node) => readInline(node, tell)))
}
