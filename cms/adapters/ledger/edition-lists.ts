import type { BasePayload } from 'payload'
import type { BulletinDraft } from '#cms/domain/bulletin/bulletin-draft.ts'
import type { ListAddress } from '#cms/domain/bulletin/mail-template.ts'

/** What a sending takes from a list. */
interface EditionList {
  id: string
  name: string
  slug: string
  isOpen?: boolean | null | undefined
  replyTo?: string | null | undefined
}

/** The lists of a bulletin's editions by id, as they are stored now; those that are gone are left out. */
export async function editionLists(payload: BasePayload, { editions }: Pick<BulletinDraft, 'editions'>): Promise<Map<string, EditionList>> {
  const ids = editions.map(({ list }) => list)
  const { docs } = await payload.find({ collection: 'lists', where: { id: { in: ids } }, depth: 0, pagination: false })
  return new Map(docs.map((list) => [list.id, list]))
}

/** How mails of a list are addressed on a hub of this address. */
export function listAddress(list: Pick<EditionList, 'slug' | 'replyTo'> | undefined, siteUrl: string): ListAddress {
  return { listId: `${list?.slug ?? 'bulletins'}.${new URL(siteUrl).hostname}`, replyTo: list?.replyTo ?? undefined }
}
