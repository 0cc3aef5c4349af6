import { hrefSchema, type Link } from '#content/schema/inline.ts'
import type { LinkableCollection } from '#content/schema/reference.ts'
import { isRecordId } from '../record-id.ts'

const collections: Record<string, LinkableCollection> = {
  article: 'articles',
  page: 'pages',
  topic: 'topics',
  event: 'events',
  document: 'documents',
}

type Target = Pick<Link, 'to' | 'href'>

/** Where the address of a Markdown link leads (`article:slug`, `https://…`), or in words why nowhere. */
export function readTarget(address: string): Target | { reason: string } {
  const [, kind = '', id = ''] = /^([a-z]+):(.*)$/s.exec(address) ?? []
  const collection = Object.hasOwn(collections, kind) ? collections[kind] : undefined
  if (collection && isRecordId(id)) return { to: { collection, id } }
  if (collection) return { reason: `names no document: write the slug after "${kind}:" and nothing else` }
  const href = hrefSchema.safeParse(address)
  if (href.success) return { href: href.data }
  return { reason: 'leads nowhere: write https://…, mailto:…, article:slug, page:slug, topic:slug, event:slug or document:slug' }
}

/** The address of a link as the dialect writes it. */
export function writeTarget({ to, href }: Target): string {
  if (!to) return href ?? ''
  const kind = Object.keys(collections).find((name) => collections[name] === to.collection)
  return `${kind}:${to.id}`
}
