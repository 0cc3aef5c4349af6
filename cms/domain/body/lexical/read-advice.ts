import { calloutTones, type BlockOf } from '#content/schema/block.ts'
import { lineOf } from '../clean-text.ts'
import { joinLines } from '../tidy-inlines.ts'
import { topNodes, type JsonRecord, type Tell } from './read-json.ts'
import { readLines } from './read-lines.ts'
import { readRemark } from './read-text-node.ts'

/** A do or do-not list from its block's fields. */
export function readDoList(fields: JsonRecord, tell: Tell): BlockOf<'do-list'> | null {
  const items = readLines(fields.items, (message) => tell(message, 'items'))
  const kind = fields.kind === 'do' || fields.kind === 'do-not' ? fields.kind : undefined
  if (!kind) tell('The kind is missing. Choose "Do" or "Do not".', 'kind')
  if (items.length === 0) tell('The advice is missing. Write at least one line.', 'items')
  return kind && items.length > 0 ? { type: 'do-list', kind, items } : null
}

/** A quotation from its block's fields; its paragraphs follow each other on new lines. */
export function readQuotation(fields: JsonRecord, tell: Tell): BlockOf<'quotation'> | null {
  const children = joinLines(readLines(fields.text, (message) => tell(message, 'text')))
  const attribution = lineOf(fields.attribution)
  if (children.length === 0) tell('The words are missing. Write what was said, or delete the block.', 'text')
  return children.length > 0 ? { type: 'quotation', children, ...(attribution !== '' && { attribution }) } : null
}

/** A callout from its block's fields. */
export function readCallout(fields: JsonRecord, tell: Tell): BlockOf<'callout'> | null {
  const title = lineOf(fields.title)
  const tone = calloutTones.find((name) => name === fields.tone)
  const body = readRemark(topNodes(fields.body) ?? [], (message) => tell(message, 'body'))
  if (title === '') tell('The title is missing. Say in a few words what the box is about.', 'title')
  if (!tone) tell('The tone is missing. Choose one.', 'tone')
  if (body.length === 0) tell('The text is missing. Write it, or delete the block.', 'body')
  return title !== '' && tone && body.length > 0 ? { type: 'callout', tone, title, body } : null
}
