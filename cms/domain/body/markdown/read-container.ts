import { calloutTones, type Block, type BlockOf } from '#content/schema/block.ts'
import { joinLists } from '../join-lists.ts'
import { joinLines } from '../tidy-inlines.ts'
import { readAttributes } from './attributes.ts'
import { partsOf, type MarkdownNode, type Reading } from './node.ts'
import { readList } from './read-list.ts'
import { readPhrasing } from './read-phrasing.ts'
import { readTable } from './read-table.ts'

function readAdvice(kind: BlockOf<'do-list'>['kind'], node: MarkdownNode, reading: Reading): Block[] {
  readAttributes(node, {}, reading)
  const [list, ...others] = partsOf(node)
  if (list?.type !== 'list' || others.length > 0) {
    reading.refuse(node, `":::${kind}" stands round one list and nothing else`)
    return []
  }
  const items = readList(list, reading).flatMap(({ items }) => items)
  if (items.some((item) => item.lists)) reading.refuse(node, `a list in ":::${kind}" has no list inside it`)
  return items.length > 0 ? [{ type: 'do-list', kind, items: items.map((item) => item.children) }] : []
}

function readCallout(node: MarkdownNode, reading: Reading): Block[] {
  const { tone, title } = readAttributes(node, { required: ['tone', 'title'] }, reading)
  const knownTone = calloutTones.find((name) => name === tone)
  if (tone && !knownTone) reading.refuse(node, `there is no tone "${tone}"; there are ${calloutTones.join(', ')}`)
  const body = partsOf(node).flatMap((part): BlockOf<'callout'>['body'] => {
    if (part.type === 'list') return readList(part, reading)
    if (part.type === 'paragraph') return [{ type: 'paragraph', children: readPhrasing(partsOf(part), reading) }]
    reading.refuse(part, 'a callout holds paragraphs and lists')
    return []
  })
  if (body.length === 0) reading.refuse(node, 'the callout is empty')
  return knownTone && title && body.length > 0 ? [{ type: 'callout', tone: knownTone, title, body: joinLists(body) }] : []
}

function readQuotation(node: MarkdownNode, reading: Reading): Block[] {
  const { by } = readAttributes(node, { optional: ['by'] }, reading)
  for (const part of partsOf(node)) if (part.type !== 'paragraph') reading.refuse(part, 'a quotation holds paragraphs')
  const paragraphs = partsOf(node).filter((part) => part.type === 'paragraph')
  const children = joinLines(paragraphs.map((part) => readPhrasing(partsOf(part), reading)))
  if (children.length === 0) reading.refuse(node, 'the quotation is empty')
  return children.length > 0 ? [{ type: 'quotation', children, ...(by && { attribution: by }) }] : []
}

const readers: Record<string, (node: MarkdownNode, reading: Reading) => Block[]> = {
  do: (node, reading) => readAdvice('do', node, reading),
  'do-not': (node, reading) => readAdvice('do-not', node, reading),
  callout: readCallout,
  quotation: readQuotation,
  table: readTable,
}

/** The block of a directive round other text (`:::name` … `:::`). */
export function readContainer(node: MarkdownNode, reading: Reading): Block[] {
  const name = node.name ?? ''
  if (Object.hasOwn(readers, name)) return readers[name]!(node, reading)
  reading.refuse(node, `there is no directive ":::${name}"; there are ${Object.keys(readers).join(', ')}`)
  return []
}
