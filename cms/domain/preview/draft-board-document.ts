import type { Block } from '#content/schema/block.ts'
import { boardDocumentSchema, type BoardDocument, type Chapter } from '#content/schema/board-document.ts'
import type { Gap } from '#content/schema/gap.ts'
import { partsOfChapters, publishedBoardDocument } from '#cms/domain/published/board-document.ts'
import { dayOf, textOf, type Raw } from '#cms/domain/published/raw.ts'
import { lenient, noSlug } from './lenient.ts'

const missing: Block = { type: 'gap', message: 'The text is still to be written.' }

/** Chapters as their editors left them; one without an address of its own gets one by its place, so that its preview can be opened. */
function draftChapters(raw: Raw): Chapter[] {
  const { chapters } = partsOfChapters(raw)
  const isOwn = (slug: string | undefined, place: number) =>
    chapters.findIndex((chapter) => chapter.slug === slug) === place && boardDocumentSchema.shape.slug.safeParse(slug).success
  return chapters.map(({ slug, title, summary, body }, place) => ({
    slug: slug !== undefined && isOwn(slug, place) ? slug : `chapter-${place + 1}`,
    title: title ?? '',
    summary,
    body: body.length > 0 ? body : [missing],
  }))
}

/** What keeps it from being published; of a chapter with its number, since its page marks the document's own fields only. */
function gapsOf(raw: Raw): Gap[] {
  const result = publishedBoardDocument(raw)
  const faults = result.ok ? [] : result.faults
  return faults.map(({ field, message }) => {
    const [, place, part = ''] = /^chapters\.(\d+)\.([a-z]+)/.exec(field) ?? []
    const [name = field] = field.split('.')
    return place === undefined ? { field: name, message } : { field: name, message: `Chapter ${Number(place) + 1}: ${part} ${message}` }
  })
}

/** A document as its editors left it, however little that is. `at` is the instant of the preview. */
export function draftBoardDocument(raw: Raw, body: Block[], at: string): BoardDocument {
  const fallback = {
    id: raw.id,
    slug: noSlug,
    title: '',
    summary: '',
    type: 'guidance',
    audiences: [],
    issuedOn: at.slice(0, 10),
    publishedAt: at,
    updatedAt: at,
  }
  const values = {
    ...raw,
    audiences: raw.audience,
    period: textOf(raw.period),
    caution: textOf(raw.caution),
    issuedOn: dayOf(raw.issuedOn),
    reviewBy: dayOf(raw.reviewBy),
    chapters: undefined,
    body: undefined,
  }
  return {
    ...lenient(boardDocumentSchema, values, fallback),
    body: body.length > 0 ? body : [missing],
    chapters: draftChapters(raw),
    gaps: gapsOf(raw),
  } as unknown as BoardDocument
}
