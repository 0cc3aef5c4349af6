import type { Inline, Text } from '#content/schema/inline.ts'
import { textOf, tidyInlines, tidyTexts } from '../tidy-inlines.ts'
import { partsOf, type MarkdownNode, type Reading } from './node.ts'
import { readTarget } from './targets.ts'

interface Marks {
  bold?: boolean
  italic?: boolean
}

const deepestMarks = 8

const refusals: Record<string, string> = {
  html: 'raw HTML is not part of the dialect',
  inlineCode: 'code is not part of the dialect',
  image: 'images are not part of the dialect: use ::figure with a drawing',
  imageReference: 'images are not part of the dialect: use ::figure with a drawing',
  linkReference: 'write a link as [text](address), without a reference',
  delete: 'struck-through text is not part of the dialect',
  footnoteReference: 'footnotes are not part of the dialect',
  textDirective: 'a directive inside a line is not part of the dialect',
}

function readLink(node: MarkdownNode, marks: Marks, reading: Reading, depth: number): Inline[] {
  const words = partsOf(node).flatMap((part) => readPart(part, marks, reading, depth + 1))
  const source = reading.sourceOf(node)
  // An address that stands bare in the text is text: only what is written as a link is one.
  if (!source.startsWith('[') && !source.startsWith('<')) return words
  if (source.startsWith('<')) reading.refuse(node, 'write a link as [text](address), not between < and >')
  if (node.title) reading.refuse(node, 'a link has no title here: remove the words in quotation marks')

  const texts: Text[] = words.map((word) => (word.type === 'text' ? word : textOf(' ')))
  const target = readTarget(node.url ?? '')
  if ('reason' in target) reading.refuse(node, `the link to "${(node.url ?? '').slice(0, 80)}" ${target.reason}`)
  const children = tidyTexts(texts)
  if (!children.some((text) => text.text.trim() !== '')) reading.refuse(node, 'the link has no words')
  return 'reason' in target || children.length === 0 ? texts : [{ type: 'link', ...target, children }]
}

function readPart(node: MarkdownNode, marks: Marks, reading: Reading, depth: number): Inline[] {
  const marksInside = { ...marks, ...(node.type === 'strong' && { bold: true }), ...(node.type === 'emphasis' && { italic: true }) }
  switch (node.type) {
    case 'text':
      return [textOf(node.value ?? '', marks)]
    case 'break':
      return [{ type: 'break' }]
    case 'strong':
    case 'emphasis':
      if (depth < deepestMarks) return partsOf(node).flatMap((part) => readPart(part, marksInside, reading, depth + 1))
      reading.refuse(node, 'bold and italic stand too deep inside each other')
      return []
    case 'link':
      return readLink(node, marks, reading, depth)
    case 'textDirective': {
      // A colon before a word, as in "children:parents", is no directive that anybody meant.
      const source = reading.sourceOf(node)
      if (source === `:${node.name}`) return [textOf(source, marks)]
    }
  }
  reading.refuse(node, refusals[node.type] ?? `"${node.type}" is not part of the dialect`)
  return []
}

/** The inlines of a paragraph, heading, item or cell, tidied. */
export function readPhrasing(nodes: readonly MarkdownNode[], reading: Reading): Inline[] {
  return tidyInlines(nodes.flatMap((node) => readPart(node, {}, reading, 0)))
}
