import type { Block } from '#content/schema/block.ts'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import type { Fault } from './fault.ts'

/** The blocks of a stored body, and what is wrong with it by `body.<block>`. */
export function bodyOf(stored: unknown): { blocks: Block[]; faults: Fault[] } {
  const { blocks, faults } = fromLexical(stored)
  if (blocks.length === 0 && faults.length === 0) return { blocks, faults: [{ field: 'body', message: 'is missing.' }] }
  return { blocks, faults: faults.map(({ path, message }) => ({ field: path === '' ? 'body' : `body.${path}`, message })) }
}
