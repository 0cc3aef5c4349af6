/** The public path of a document of a collection that has pages; `null` for the others. */
export function pathOf(collection: string, slug: string): string | null {
  if (collection === 'articles') return `/articles/${slug}/`
  if (collection === 'topics') return `/topics/${slug}/`
  if (collection === 'pages') return `/${slug}/`
  return null
}
