import { createHash } from 'node:crypto'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import type { BulletinDraft } from '#cms/domain/bulletin/bulletin-draft.ts'
import { composeBulletin, type ComposedBulletin } from '#cms/domain/bulletin/compose-bulletin.ts'
import { fillTemplate } from '#cms/domain/bulletin/fill-template.ts'
import { readBulletin } from '#cms/domain/bulletin/read-bulletin.ts'
import { toDocument } from '#cms/domain/reference/to-document.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import type { Content } from '#content/schema/content.ts'
import { readReference } from '../../scripts/seed/read-reference.ts'
import { publishedReference } from './published-reference.ts'

/** What differs between copies, for somebody who does not exist. */
export const someone = {
  reason: 'You get this because you asked for “Practitioners’ bulletin” (since 3 March 2026).',
  preferencesUrl: 'https://hub.example/mail/preferences/abc-DEF_1/',
  unsubscribeUrl: 'https://hub.example/mail/unsubscribe/ghi-JKL_2/',
  webUrl: 'https://hub.example/mail/copy/mno-PQR_3/',
}

/** SHA-256 of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The reference content as it is once it is published, at noon on the day of `now`. */
export async function referenceContentAt(
  now = new Date('2026-11-23T12:00:00.000Z'),
): Promise<{ content: Content; drafts: BulletinDraft[] }> {
  const reference = await readReference()
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  for (const document of publishedReference(reference)) index.put(document)
  const drafts = reference.bulletins.map((bulletin) => {
    const raw = toDocument({ collection: 'bulletins', id: bulletin.id, content: bulletin })
    const result = readBulletin(raw)
    if (!result.ok) throw new Error(`${bulletin.id}: ${JSON.stringify(result.faults)}`)
    return result.value
  })
  return { content: recordReads(index, now).content, drafts }
}

/** The reference bulletins, composed. */
export async function composedReference(): Promise<{ content: Content; bulletins: ComposedBulletin[] }> {
  const { content, drafts } = await referenceContentAt()
  return { content, bulletins: drafts.map((draft) => composeBulletin(draft, content, sha256)) }
}

/** One reference mail as somebody gets it: the variant of this key. */
export function mailOf(bulletins: readonly ComposedBulletin[], key: string): { html: string; text: string } {
  const found = bulletins.flatMap(({ variants }) => variants).find(({ template }) => template.variant === key)
  if (!found) throw new Error(`There is no variant ${key}.`)
  return fillTemplate(found.template, someone)
}
