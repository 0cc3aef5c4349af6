import type { BlockOf, List } from '#content/schema/block.ts'
import { joinLists } from '../join-lists.ts'
import { onOneLine } from '../tidy-inlines.ts'
import { readInlines } from './read-inlines.ts'
import { childrenOf, isRecord, type Tell } from './read-json.ts'
import { readList } from './read-list.ts'

const levels = { h2: 2, h3: 3, h4: 4 } as const

/** A paragraph; `null` when it is empty. */
export function readParagraph(node: unknown, tell: Tell): BlockOf<'paragraph'> | null {
  const children = readInlines(childrenOf(node), tell)
  return children.length > 0 ? { type: 'paragraph', children } : null
}

/** A heading, on one line; `null` when it is empty. */
export function readHeading(node: unknown, tell: Tell): BlockOf<'heading'> | null {
  const children = onOneLine(readInlines(childrenOf(node), tell))
  if (children.length === 0) return null
  const tag = isRecord(node) ? node.tag : undefined
  const level = tag === 'h2' || tag === 'h3' || tag === 'h4' ? levels[tag] : undefined
  if (!level) tell('The heading has a size that bodies do not have. Choose Heading 2, 3 or 4.')
  return { type: 'heading', level: level ?? 2, children }
}

const listOf = <Part>(part: Part | null): Part[] => (part === null ? [] : [part])

/** The paragraphs and lists of a callout's text; anything else is told and left out. */
export function readRemark(nodes: readonly unknown[], tell: Tell): (BlockOf<'paragraph'> | List)[] {
  const parts = nodes.flatMap((node): (BlockOf<'paragraph'> | List)[] => {
    const type = isRecord(node) ? node.type : undefined
    if (type === 'paragraph') return listOf(readParagraph(node, tell))
    if (type === 'list') return listOf(readList(node, tell))
    tell('The text may hold only paragraphs and lists. Move anything else out of the box.', 'body')
    return []
  })
  return joinLists(parts)
}
