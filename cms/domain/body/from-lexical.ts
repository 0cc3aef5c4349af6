import type { Block } from '#content/schema/block.ts'
import { joinLists } from './join-lists.ts'
import { readBlock } from './lexical/read-block.ts'
import { topNodes } from './lexical/read-json.ts'
import { toText } from './to-text.ts'

/** What keeps a body from being published: where (`<block, from 0>` or `<block>.<field>`, empty for the whole) and what to do, in an editor's words. */
export interface BodyFault {
  path: string
  message: string
}

/** A body as blocks. Where there are faults it may be shown in a preview, in which gaps mark them, and must not be published. */
export interface BodyReading {
  blocks: Block[]
  faults: BodyFault[]
}

const beginning = (block: Block | null) => {
  const words = block ? toText([block]).slice(0, 30).trim() : ''
  return words === '' ? '' : ` "${words}…"`
}

/**
 * Reads the state that the editor saved (`cms/fields/body`). Any JSON is answered, none throws. Empty paragraphs, headings and items
 * are dropped, neighbouring lists of one kind are one. Each fault names the block by its place among those that are not empty, from 1, and leaves a gap after or instead of it.
 */
export function fromLexical(state: unknown): BodyReading {
  const nodes = topNodes(state)
  if (!nodes) {
    const message = 'The text cannot be read. Restore an earlier version of the document.'
    return { blocks: [{ type: 'gap', message }], faults: [{ path: '', message }] }
  }
  const blocks: Block[] = []
  const faults: BodyFault[] = []
  let place = 0
  for (const node of nodes) {
    const found: { message: string; field: string | undefined }[] = []
    const { name, block } = readBlock(node, (message, field) => found.push({ message, field }))
    if (block) blocks.push(block)
    if (found.length > 0) blocks.push({ type: 'gap', message: found.map(({ message }) => message).join(' ') })
    for (const { message, field } of found) {
      const words = `Block ${place + 1} (${name}${beginning(block)}): ${message}`
      faults.push({ path: field ? `${place}.${field}` : String(place), message: words })
    }
    if (block || found.length > 0) place += 1
  }
  return { blocks: joinLists(blocks), faults }
}
