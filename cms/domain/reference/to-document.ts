import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { rawOpening } from '#cms/domain/published/opening.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { ReferenceDocument } from './plan-import.ts'
import type { ReferenceBoardDocument, ReferenceBulletin, ReferenceEvent, ReferenceTopic } from './reference-content.ts'

/** A day is stored as its noon in UTC, which is the same day in Essex all year. */
const noonOf = (day: unknown) => (typeof day === 'string' ? `${day}T12:00:00.000Z` : undefined)

/** The names under which the store keeps what the reference content calls otherwise, and the forms of its own. */
function renamed(content: Raw): Raw {
  const { audiences, body, reviewedOn, reviewBy, checkedOn, asOf, issuedOn, ...rest } = content
  return {
    ...rest,
    ...(audiences !== undefined && { audience: audiences }),
    ...(body !== undefined && { body: toLexical(body as never) }),
    ...(reviewedOn !== undefined && { reviewedOn: noonOf(reviewedOn) }),
    ...(reviewBy !== undefined && { reviewBy: noonOf(reviewBy) }),
    ...(checkedOn !== undefined && { checkedOn: noonOf(checkedOn) }),
    ...(asOf !== undefined && { asOf: noonOf(asOf) }),
    ...(issuedOn !== undefined && { issuedOn: noonOf(issuedOn) }),
  }
}

function eventFields({ place, questions }: ReferenceEvent): Raw {
  return {
    place: { ...place, address: place.address.join('\n') },
    questions: undefined,
    takesQuestions: questions !== undefined,
    ...(questions && {
      questionsCloseAt: questions.closesAt,
      answered: questions.answered.map(({ question, answer }) => ({ question, answer: toLexical(answer) })),
    }),
  }
}

const chapterFields = ({ chapters }: ReferenceBoardDocument): Raw => ({
  chapters: chapters.map((chapter) => ({ ...chapter, body: toLexical(chapter.body) })),
})

/** An empty introduction is none. */
const bulletinFields = ({ editions, sections }: ReferenceBulletin): Raw => ({
  editions: editions.map(({ introduction, ...edition }) => ({
    ...edition,
    ...(introduction.length > 0 && { introduction: toLexical(introduction) }),
  })),
  sections: sections.map(({ title, items }) => ({
    title,
    items: items.map(({ kind, ...item }) => ({ blockType: kind, ...item, ...('body' in item && { body: toLexical(item.body) }) })),
  })),
})

/** Collections that have no drafts: what is stored holds at once. */
const undrafted = ['lists', 'bulletins']

/** The fields that the store keeps in another form than the reference content has them. */
function ownFields({ collection, content }: ReferenceDocument): Raw {
  if (collection === 'events') return eventFields(content as ReferenceEvent)
  if (collection === 'documents') return chapterFields(content as ReferenceBoardDocument)
  if (collection === 'bulletins') return bulletinFields(content as ReferenceBulletin)
  if (collection === 'helplines') return { opening: rawOpening((content as Helpline).opening) }
  return collection === 'topics' ? { words: (content as ReferenceTopic).words.join('\n') } : {}
}

/** A reference document as the store takes it, live at once. */
export function toDocument(document: ReferenceDocument): Raw {
  return {
    ...renamed(document.content as unknown as Raw),
    ...ownFields(document),
    ...(!undrafted.includes(document.collection) && { _status: 'published' }),
  }
}

/** The reference settings as the store takes them, live at once. */
export function toSettings(settings: Settings): Raw {
  const { skins: _skins, palette: _palette, ...brand } = settings.brand
  return { ...settings, brand, contact: { ...settings.contact, address: settings.contact.address.join('\n') }, _status: 'published' }
}

/** Collections whose documents the reference content gives a day of publication. */
const dated = ['articles', 'events', 'documents']

/** The part of a published value that the reference content has: without what only a store adds. */
export function referencePart(collection: string, value: Raw): Raw {
  const { updatedAt: _updatedAt, gaps: _gaps, publishedAt, ...rest } = value
  return dated.includes(collection) ? { ...rest, publishedAt } : rest
}
