import type { Block } from '#content/schema/block.ts'
import { stateOf, type LexicalState } from './lexical/nodes.ts'
import { writeBlock } from './lexical/write-block.ts'

/** Ids in the shape that the editor gives, counted up so that equal blocks always make an equal state. */
function countedIds(): () => string {
  let count = 0
  return () => (++count).toString(16).padStart(24, '0')
}

/**
 * The state that the body's editor opens and saves unchanged. `fromLexical(toLexical(blocks))` gives back `blocks` in tidy form.
 * A gap is a mark of a preview, not content, and is left out.
 */
export function toLexical(blocks: readonly Block[]): LexicalState {
  const newId = countedIds()
  return stateOf(blocks.flatMap((block) => writeBlock(block, newId) ?? []))
}
