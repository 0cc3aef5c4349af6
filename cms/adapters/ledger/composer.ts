import type { BasePayload } from 'payload'
import type { Content } from '#content/schema/content.ts'
import { composeBulletin } from '#cms/domain/bulletin/compose-bulletin.ts'
import { editionAudiences } from '#cms/domain/bulletin/edition-audiences.ts'
import { readBulletin } from '#cms/domain/bulletin/read-bulletin.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import type { BulletinComposer, ReadyBulletin } from '#cms/jobs/send-bulletins/ports.ts'
import { editionLists, listAddress } from './edition-lists.ts'

/** What composing takes from the hub. */
export interface ComposerParts {
  payload: BasePayload
  /** The published content as of now. */
  content(): Content
  digest(text: string): string
  /** Who bulletins come from: `MAIL_FROM`. */
  from: string
}

/** Composes stored bulletins from the published content, with all that a sending of them is stored with. */
export function payloadComposer({ payload, content: contentNow, digest, from }: ComposerParts): BulletinComposer {
  return {
    async compose(bulletinId) {
      const raw = await payload.findByID({ collection: 'bulletins', id: bulletinId, depth: 0, disableErrors: true })
      if (!raw) return { ok: false, faults: ['The bulletin is gone, or in the trash.'] }
      const read = readBulletin(raw as unknown as Raw)
      if (!read.ok) return { ok: false, faults: read.faults.map(({ field, message }) => `${field} ${message}`) }
      const draft = read.value
      const lists = await editionLists(payload, draft)
      const content = contentNow()
      const addressOf = (listId: string) => listAddress(lists.get(listId), content.siteUrl)
      const { variants, digest: whole } = composeBulletin(draft, content, digest, addressOf)
      const issues = draft.editions.flatMap(({ key, list, segment }) => {
        const own = variants.find(({ variant }) => variant.withPaid && variant.editions.length === 1 && variant.editions[0] === key)
        return own ? [[list, { slug: draft.slug, copy: own.copy, segment }] as const] : []
      })
      const value: ReadyBulletin = {
        bulletinId,
        title: draft.title,
        digest: whole,
        editions: editionAudiences(draft, lists),
        templates: variants.map(({ template }) => template),
        from,
        issues: Object.fromEntries(issues),
      }
      return { ok: true, value }
    },
  }
}
