import type { Block, List } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'
import type { DocumentReference } from '#content/schema/reference.ts'

/** Ids of the records that a body refers to, each once, in the order of reading. */
export interface Mentions {
  helplines: string[]
  claims: string[]
  media: string[]
  documents: DocumentReference[]
}

const listInlines = (list: List): Inline[] => list.items.flatMap((item) => [...item.children, ...(item.lists ?? []).flatMap(listInlines)])

/** All inlines of a block, of nested lists and of cells too. */
function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return block.children
    case 'list':
      return listInlines(block)
    case 'do-list':
      return block.items.flat()
    case 'callout':
      return block.body.flatMap(inlinesOf)
    case 'table':
      return [block.head, ...block.rows].flat(2)
    default:
      return []
  }
}

/** The addresses that a body links to, other than documents and videos, each once. */
export function linkedAddresses(blocks: readonly Block[]): string[] {
  const links = blocks.flatMap(inlinesOf).filter((inline) => inline.type === 'link')
  return [...new Set(links.flatMap((link) => link.href ?? []))]
}

/** What `blocks` refer to by id: what must exist when they are published, and whose change changes them. */
export function mentionsOf(blocks: readonly Block[]): Mentions {
  const links = blocks.flatMap(inlinesOf).filter((inline) => inline.type === 'link')
  const documents = new Map(links.flatMap(({ to }) => (to ? [[`${to.collection}/${to.id}`, to] as const] : [])))
  return {
    helplines: [...new Set(blocks.flatMap((block) => (block.type === 'helplines' ? block.helplines : [])))],
    claims: [...new Set(blocks.flatMap((block) => (block.type === 'claim' ? [block.claim] : [])))],
    media: [...new Set(blocks.flatMap((block) => (block.type === 'figure' ? (block.media ?? []) : [])))],
    documents: [...documents.values()],
  }
}
