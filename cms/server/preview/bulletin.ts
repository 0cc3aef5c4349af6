import { createHash } from 'node:crypto'
import type { BasePayload } from 'payload'
import { openLedger } from '#cms/adapters/ledger/open-ledger.ts'
import type { BulletinDraft } from '#cms/domain/bulletin/bulletin-draft.ts'
import { composeBulletin } from '#cms/domain/bulletin/compose-bulletin.ts'
import { editionAudiences } from '#cms/domain/bulletin/edition-audiences.ts'
import { fillTemplate } from '#cms/domain/bulletin/fill-template.ts'
import { readBulletin } from '#cms/domain/bulletin/read-bulletin.ts'
import { variantKey, variantOf } from '#cms/domain/bulletin/variant.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { chooseRecipient } from '#cms/domain/subscriber/choose-recipients.ts'
import { whyYouGetThis } from '#cms/domain/subscriber/why-you-get-this.ts'
import type { Content } from '#content/schema/content.ts'

/** A mail as a preview shows it, or in words why there is none. */
export type ShownMail = { ok: true; html: string; text: string } | { ok: false; status: number; title: string; words: string }

/** What of a bulletin is looked at. */
export interface BulletinView {
  id: string
  /** Key of a variant; left out: the first edition alone. */
  variant: string | null
  /** Id of a subscriber as whom it is looked at: then the variant is the one that this person gets. */
  as: string | null
}

interface Choice {
  variant: string
  reason: string
}

/** Where the personal links of a previewed mail lead. */
const personalLinkPath = '/preview/bulletins/personal-link/'

const trouble = (status: number, title: string, words: string): ShownMail => ({ ok: false, status, title, words })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The variant and the reason of one subscriber, or why this person gets nothing. */
async function choiceOf(payload: BasePayload, draft: BulletinDraft, subscriberId: string): Promise<Choice | ShownMail> {
  const ids = draft.editions.map(({ list }) => list)
  const { docs } = await payload.find({ collection: 'lists', where: { id: { in: ids } }, depth: 0, pagination: false })
  const editions = editionAudiences(draft, new Map(docs.map((list) => [String(list.id), list])))
  const [candidate] = await openLedger(payload).candidatesById(ids, [subscriberId])
  const choice = candidate && chooseRecipient(editions, candidate)
  if (!choice)
    return trouble(
      404,
      'Not a recipient',
      'This person is on none of the lists of this bulletin, or not of the part of them that it goes to.',
    )
  if (choice.kind === 'excluded') return trouble(404, 'Not a recipient', `This person does not get it: ${choice.why}`)
  return { variant: variantKey(choice.variant), reason: choice.reason }
}

/** The reason of somebody who asked for all the lists of a variant today. */
async function someChoice(payload: BasePayload, draft: BulletinDraft, asked: string | null, now: Date): Promise<Choice> {
  const variant = asked ?? variantKey({ editions: [draft.editions[0]!.key], withPaid: false })
  const { docs } = await payload.find({
    collection: 'lists',
    where: { id: { in: [...variantOf(variant).editions] } },
    depth: 0,
    pagination: false,
  })
  const memberships = docs.map(({ name }) => ({ listName: name, since: now, basis: 'consent' as const }))
  return { variant, reason: whyYouGetThis(memberships) }
}

/** A stored bulletin exactly as it would be sent now, but for the personal links: those lead to a page that says what they are. */
export async function bulletinMail(
  payload: BasePayload,
  content: Content,
  { id, variant, as }: BulletinView,
  now: Date,
): Promise<ShownMail> {
  const raw = await payload.findByID({ collection: 'bulletins', id, depth: 0, disableErrors: true })
  if (!raw) return trouble(404, 'There is nothing to preview', 'The bulletin is gone, or in the trash. Save it first.')
  const read = readBulletin(raw as unknown as Raw)
  if (!read.ok) {
    const faults = read.faults.map(({ field, message }) => `${field} ${message}`).join(' ')
    return trouble(200, 'This cannot be shown yet', `Complete these first: ${faults}`)
  }
  const choice = as === null ? await someChoice(payload, read.value, variant, now) : await choiceOf(payload, read.value, as)
  if ('ok' in choice) return choice
  const { variants } = composeBulletin(read.value, content, sha256)
  const found = variants.find(({ template }) => template.variant === choice.variant)
  if (!found)
    return trouble(404, 'There is no such copy', `This bulletin has these: ${variants.map(({ template }) => template.variant).join(', ')}.`)
  const link = content.siteUrl + personalLinkPath
  return { ok: true, ...fillTemplate(found.template, { reason: choice.reason, preferencesUrl: link, unsubscribeUrl: link, webUrl: link }) }
}
