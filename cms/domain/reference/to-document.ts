import { toLexical } from '#cms/domain/body/to-lexical.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { ReferenceDocument } from './plan-import.ts'

/** A day is stored as its noon in UTC, which is the same day in Essex all year. */
const noonOf = (day: unknown) => (typeof day === 'string' ? `${day}T12:00:00.000Z` : undefined)

/** The names under which the store keeps what the reference content calls otherwise, and the forms of its own. */
function renamed(content: Raw): Raw {
  const { audiences, body, reviewedOn, reviewBy, checkedOn, asOf, ...rest } = content
  return {
    ...rest,
    ...(audiences !== undefined && { audience: audiences }),
    ...(body !== undefined && { body: toLexical(body as never) }),
    ...(reviewedOn !== undefined && { reviewedOn: noonOf(reviewedOn) }),
    ...(reviewBy !== undefined && { reviewBy: noonOf(reviewBy) }),
    ...(checkedOn !== undefined && { checkedOn: noonOf(checkedOn) }),
    ...(asOf !== undefined && { asOf: noonOf(asOf) }),
  }
}

/** A reference document as the store takes it, live at once. */
export function toDocument({ content }: ReferenceDocument): Raw {
  return { ...renamed(content as unknown as Raw), _status: 'published' }
}

/** The reference settings as the store takes them, live at once. */
export function toSettings(settings: Settings): Raw {
  return { ...settings, contact: { ...settings.contact, address: settings.contact.address.join('\n') }, _status: 'published' }
}

/** The part of a published value that the reference content has: without what only a store adds. */
export function referencePart(collection: string, value: Raw): Raw {
  const { updatedAt: _updatedAt, gaps: _gaps, publishedAt, ...rest } = value
  return collection === 'articles' ? { ...rest, publishedAt } : rest
}
