import { linkableCollections, type LinkableCollection } from '#content/schema/reference.ts'
import type { PublishedDocument, PublishedValues } from './document.ts'
import { documentPath, slugProblem } from './paths.ts'

/** A document that wants a page of its own. */
export interface Linkable {
  kind: LinkableCollection
  id: string
  slug: string
  title: string
  /** When it was first published; topics have no such moment and yield to none. */
  since: string
  /** Its path, or why it can have none. */
  path: string | undefined
  problem: string | null
}

type LinkableDocument = { [Kind in LinkableCollection]: { kind: Kind; id: string; value: PublishedValues[Kind] } }[LinkableCollection]

/** What a document with a page is known by, `undefined` for the other kinds. */
export function linkableOf(document: PublishedDocument | undefined): Linkable | undefined {
  if (!document || !isLinkable(document)) return undefined
  const { kind, id, value } = document
  const problem = slugProblem(kind, value.slug)
  const path = problem === null ? documentPath(kind, value.slug) : undefined
  return { kind, id, slug: value.slug, title: value.title, since: 'publishedAt' in value ? value.publishedAt : '', path, problem }
}

function isLinkable(document: PublishedDocument): document is LinkableDocument {
  return (linkableCollections as readonly string[]).includes(document.kind)
}
