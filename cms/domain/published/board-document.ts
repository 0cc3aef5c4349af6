import { boardDocumentSchema, type BoardDocument } from '#content/schema/board-document.ts'
import { slugFrom } from '#cms/domain/slug/slug-from.ts'
import { bodyOf } from './body.ts'
import { published, type Fault, type Published } from './fault.ts'
import { dayOf, instantOf, textOf, type Raw } from './raw.ts'

const rows = (value: unknown): Raw[] =>
  Array.isArray(value) ? value.map((row) => (row !== null && typeof row === 'object' ? (row as Raw) : {})) : []

/** A chapter as far as it can be read, with what is wrong with its text. Without an address of its own it has that of its title. */
function partsOfChapter(raw: Raw) {
  const title = textOf(raw.title)
  const { blocks, faults } = bodyOf(raw.body)
  const slug = textOf(raw.slug) ?? textOf(slugFrom(title ?? ''))
  return { chapter: { slug, title, summary: textOf(raw.summary), body: blocks }, faults }
}

/** The chapters of a document, with their faults by `chapters.<place>.<field>`; two at one address are one. */
export function partsOfChapters(raw: Raw) {
  const parts = rows(raw.chapters).map(partsOfChapter)
  const slugs = parts.map(({ chapter }) => chapter.slug)
  const faults = parts.flatMap((part, place): Fault[] => {
    const own = part.faults.map(({ field, message }) => ({ field: `chapters.${place}.${field}`, message }))
    const isTaken = slugs[place] !== undefined && slugs.indexOf(slugs[place]) < place
    const taken = { field: `chapters.${place}.slug`, message: `is that of another chapter (${slugs[place]}). Choose a different one.` }
    return isTaken ? [...own, taken] : own
  })
  return { chapters: parts.map(({ chapter }) => chapter), faults }
}

/** A document of the partnership as the site shows it. */
export function publishedBoardDocument(raw: Raw): Published<BoardDocument> {
  const body = bodyOf(raw.body)
  const { chapters, faults } = partsOfChapters(raw)
  const updatedAt = instantOf(raw.updatedAt)
  const candidate = {
    id: raw.id,
    slug: textOf(raw.slug),
    title: textOf(raw.title),
    summary: textOf(raw.summary),
    type: raw.type,
    audiences: raw.audience ?? [],
    period: textOf(raw.period),
    issuedOn: dayOf(raw.issuedOn),
    caution: textOf(raw.caution),
    body: body.blocks,
    chapters,
    drawing: textOf(raw.drawing),
    publishedAt: instantOf(raw.publishedAt) ?? updatedAt,
    updatedAt,
    reviewBy: dayOf(raw.reviewBy),
  }
  return published(boardDocumentSchema, candidate, { audiences: 'audience' }, [...body.faults, ...faults])
}
