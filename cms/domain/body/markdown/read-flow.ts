import type { Block } from '#content/schema/block.ts'
import { onOneLine } from '../tidy-inlines.ts'
import { partsOf, type MarkdownNode, type Reading } from './node.ts'
import { readContainer } from './read-container.ts'
import { readLeaf } from './read-leaf.ts'
import { readList } from './read-list.ts'
import { readPhrasing } from './read-phrasing.ts'

const refusals: Record<string, string> = {
  html: 'raw HTML is not part of the dialect',
  code: 'code is not part of the dialect (four spaces or a tab before a line also make it code)',
  blockquote: 'write a quotation as :::quotation{by="…"} … :::',
  thematicBreak: 'a line across the page is not part of the dialect: use a heading',
  table: 'put :::table{caption="…"} … ::: round the table',
  definition: 'write a link as [text](address), without a reference',
  footnoteDefinition: 'footnotes are not part of the dialect',
}

function readHeading(node: MarkdownNode, reading: Reading): Block[] {
  const { depth } = node
  const children = onOneLine(readPhrasing(partsOf(node), reading))
  if (!reading.sourceOf(node).startsWith('#')) reading.refuse(node, 'write a heading with ## before it, not with a line below it')
  if (children.length === 0) reading.refuse(node, 'the heading is empty')
  if (depth === 2 || depth === 3 || depth === 4) return [{ type: 'heading', level: depth, children }]
  reading.refuse(node, `headings of a body are ## to ####, not ${'#'.repeat(depth ?? 1)}`)
  return []
}

/** The block that a node at the top of a body makes, or nothing where it is refused. */
export function readFlow(node: MarkdownNode, reading: Reading): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = readPhrasing(partsOf(node), reading)
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    }
    case 'heading':
      return readHeading(node, reading)
    case 'list':
      return readList(node, reading)
    case 'leafDirective':
      return readLeaf(node, reading)
    case 'containerDirective':
      return readContainer(node, reading)
  }
  reading.refuse(node, refusals[node.type] ?? `"${node.type}" is not part of the dialect`)
  return []
}
