import { slugSchema } from '#content/schema/slug.ts'
import { readDocument } from './read-document.ts'
import type { FoundChapter, FoundContent, ReferenceBoardDocument } from './reference-content.ts'
import { chapterHeadSchema, documentHeadSchema } from './schemas.ts'
import type { Tell } from './tell.ts'

/** Reads `documents/<slug>.md`, as yet without its chapters; nothing, with its faults told, when it does not fit. */
export function readBoardDocument(name: string, text: string, tell: Tell): ReferenceBoardDocument[] {
  const found = readDocument(name, text, documentHeadSchema, tell)
  if (!found) return []
  const { publishedOn, ...head } = found.head
  return [{ id: found.slug, slug: found.slug, ...head, body: found.body, chapters: [], publishedAt: `${publishedOn}T09:00:00.000Z` }]
}

/** Reads `documents/<document>/<place>-<slug>.md`; nothing, with its faults told, when it does not fit. */
export function readChapter(path: string, text: string, tell: Tell): FoundChapter[] {
  const [, document = '', name = ''] = path.split('/')
  const [, place, slugged = ''] = /^(\d{1,3})-(.+)$/.exec(name) ?? []
  if (place === undefined) {
    tell('the name of a chapter is its place and its slug: "1-who-we-are.md"')
    return []
  }
  if (!slugSchema.safeParse(document).success)
    tell('the folder has the name of its document: it may hold only a-z, 0-9 and single hyphens between them')
  const found = readDocument(slugged, text, chapterHeadSchema, tell)
  return found ? [{ path, document, place: Number(place), chapter: { slug: found.slug, ...found.head, body: found.body } }] : []
}

/** Puts chapters into their documents, in their order. Those that share a place or a slug are told to `tellOf(path)`. */
export function withChapters(
  documents: readonly ReferenceBoardDocument[],
  chapters: NonNullable<FoundContent['chapters']>,
  tellOf: (path: string) => Tell,
): ReferenceBoardDocument[] {
  for (const { path, document, place, chapter } of chapters) {
    const others = chapters.filter((other) => other.document === document && other.path < path)
    if (others.some((other) => other.place === place)) tellOf(path)(`another chapter of "${document}" has the place ${place}`)
    if (others.some((other) => other.chapter.slug === chapter.slug))
      tellOf(path)(`another chapter of "${document}" has the slug "${chapter.slug}"`)
  }
  return documents.map((document) => ({
    ...document,
    chapters: chapters
      .filter((chapter) => chapter.document === document.slug)
      .toSorted((a, b) => a.place - b.place)
      .map(({ chapter }) => chapter),
  }))
}
