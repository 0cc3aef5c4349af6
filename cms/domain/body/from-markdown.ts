import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block } from '#content/schema/block.ts'
import { joinLists } from './join-lists.ts'
import { partsOf, type MarkdownNode, type Reading } from './markdown/node.ts'
import { readFlow } from './markdown/read-flow.ts'

/** What a text has that the dialect does not, by line (from 1). */
export interface MarkdownFault {
  line: number
  reason: string
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

/**
 * The blocks of a body written in the dialect of `content/reference/README.md`. Whatever the dialect does not name is a fault;
 * with faults, the blocks are not the whole text. `firstLine` is the line of its file on which `text` begins.
 */
export function fromMarkdown(text: string, firstLine = 1): { blocks: Block[]; faults: MarkdownFault[] } {
  const faults: MarkdownFault[] = []
  let lastLine = 1
  const reading: Reading = {
    refuse(node, reason) {
      const line = (node.position?.start.line ?? lastLine) + firstLine - 1
      if (!faults.some((fault) => fault.line === line && fault.reason === reason)) faults.push({ line, reason })
    },
    sourceOf: ({ position }) => (position ? text.slice(position.start.offset, position.end.offset) : ''),
  }
  const root = parser.parse(text) as MarkdownNode
  const blocks = partsOf(root).flatMap((node) => {
    lastLine = node.position?.start.line ?? lastLine
    return readFlow(node, reading)
  })
  return { blocks: joinLists(blocks), faults }
}
