import type { Block } from '#content/schema/block.ts'
import { lineOf } from '../clean-text.ts'
import { readCallout, readDoList, readQuotation } from './read-advice.ts'
import { isRecord, typeOf, type JsonRecord, type Tell } from './read-json.ts'
import { readList } from './read-list.ts'
import { readFigure, readVideo } from './read-picture.ts'
import { readClaim, readHelplines } from './read-record.ts'
import { readTable } from './read-table.ts'
import { readHeading, readParagraph } from './read-text-node.ts'

interface Kind<Source> {
  /** What the admin calls it. */
  name: string
  read: (source: Source, tell: Tell) => Block | null
}

const textKinds = new Map<string, Kind<unknown>>([
  ['paragraph', { name: 'paragraph', read: readParagraph }],
  ['heading', { name: 'heading', read: readHeading }],
  ['list', { name: 'list', read: readList }],
])

const blockKinds = new Map<unknown, Kind<JsonRecord>>([
  ['do-list', { name: 'do or do-not list', read: readDoList }],
  ['quotation', { name: 'quotation', read: readQuotation }],
  ['callout', { name: 'callout', read: readCallout }],
  ['helplines', { name: 'help lines', read: readHelplines }],
  ['claim', { name: 'figure with its source', read: readClaim }],
  ['figure', { name: 'picture or drawing', read: readFigure }],
  ['table', { name: 'table', read: readTable }],
  ['video', { name: 'link to a video', read: readVideo }],
])

/** A top node of a body as a block (`null` when it is empty or broken) with the name that the admin has for its kind. */
export function readBlock(node: unknown, tell: Tell): { name: string; block: Block | null } {
  const type = typeOf(node)
  const textKind = textKinds.get(type)
  if (textKind) return { name: textKind.name, block: textKind.read(node, tell) }

  const fields = type === 'block' && isRecord(node) && isRecord(node.fields) ? node.fields : {}
  const blockKind = blockKinds.get(fields.blockType)
  if (blockKind) return { name: blockKind.name, block: blockKind.read(fields, tell) }

  tell('The site cannot show this kind of content. Delete it.')
  return { name: lineOf(fields.blockType) || type, block: null }
}
