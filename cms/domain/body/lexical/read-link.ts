import { hrefSchema, type Inline, type Link, type Text } from '#content/schema/inline.ts'
import { linkableCollectionSchema } from '#content/schema/reference.ts'
import { isRecordId } from '../record-id.ts'
import { isRecord, relationId, type JsonRecord, type Tell } from './read-json.ts'

type Target = Pick<Link, 'to' | 'href'>

/** Where the fields of a link lead, or in words why nowhere. */
function readTarget(fields: JsonRecord): Target | { reason: string } {
  if (fields.linkType === 'internal') {
    const document = isRecord(fields.doc) ? fields.doc : {}
    const collection = linkableCollectionSchema.safeParse(document.relationTo)
    const id = relationId(document.value)
    if (collection.success && isRecordId(id)) return { to: { collection: collection.data, id } }
    return { reason: 'names no article, page or topic. Choose one, or remove the link.' }
  }
  const href = hrefSchema.safeParse(typeof fields.url === 'string' ? fields.url.trim() : undefined)
  if (href.success) return { href: href.data }
  return { reason: 'has an address that readers cannot be sent to. Write one that starts with https:// or mailto:.' }
}

/** A link with its words, or the words alone when it leads nowhere. */
export function readLink(fields: unknown, words: Text[], tell: Tell): Inline[] {
  const label = words
    .map((word) => word.text)
    .join('')
    .trim()
  if (label === '') return words
  const target = readTarget(isRecord(fields) ? fields : {})
  if (!('reason' in target)) return [{ type: 'link', ...target, children: words }]
  tell(`The link "${label.slice(0, 60)}" ${target.reason}`)
  return words
}
