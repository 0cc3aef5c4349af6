import { linkableCollections, type LinkableCollection } from '#content/schema/reference.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { furtherPaths } from '#cms/domain/site/further-paths.ts'
import { documentPath } from '#cms/domain/site/paths.ts'

const isLinkable = (collection: string): collection is LinkableCollection => (linkableCollections as readonly string[]).includes(collection)

/** The public path of a document of a collection that has pages; `null` for the others. */
export function pathOf(collection: string, slug: string): string | null {
  return isLinkable(collection) ? documentPath(collection, slug) : null
}

/** Every public path of a stored document, its own page first; none for one that has no page. */
export function pathsOf(collection: string, raw: Raw & { slug: string }): string[] {
  if (!isLinkable(collection)) return []
  const published = publishedDocument(collection, raw)
  const document = published?.ok ? ({ kind: collection, id: String(raw.id), value: published.value } as PublishedDocument) : null
  return [documentPath(collection, raw.slug), ...(document ? furtherPaths(document) : [])]
}
