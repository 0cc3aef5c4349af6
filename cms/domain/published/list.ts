import { mailingListSchema, type MailingList } from '#content/schema/bulletin.ts'
import { published, type Published } from './fault.ts'
import { textOf, type Raw } from './raw.ts'

/** A list of the store as the site shows it. */
export function publishedList(raw: Raw): Published<MailingList> {
  return published(mailingListSchema, {
    id: raw.id,
    slug: textOf(raw.slug),
    name: textOf(raw.name),
    summary: textOf(raw.summary),
    joining: raw.joining,
    isOpen: raw.isOpen !== false,
    isPublic: raw.isPublic === true,
    order: raw.order,
  })
}
