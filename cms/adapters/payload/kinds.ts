import { documentKinds, type DocumentKind } from '#cms/domain/site/document.ts'

const slugs: Partial<Record<DocumentKind, string>> = { settings: 'site-settings' }

/** The slug of the collection or global that holds a kind of document. */
export function slugOf(kind: DocumentKind): string {
  return slugs[kind] ?? kind
}

/** The kind of document that a collection or global holds; `undefined` for those that the site is not made of. */
export function kindOf(slug: string): DocumentKind | undefined {
  return documentKinds.find((kind) => slugOf(kind) === slug)
}
