import type { EditionAudience } from '#cms/domain/subscriber/candidate.ts'
import type { BulletinDraft } from './bulletin-draft.ts'

/** Who the editions of a bulletin are for. `lists` are those that are there, by id. */
export function editionAudiences(
  { editions }: Pick<BulletinDraft, 'editions'>,
  lists: ReadonlyMap<string, { name: string; isOpen?: boolean | null | undefined }>,
): EditionAudience[] {
  return editions.map(({ key, list, segment }) => ({
    key,
    listId: list,
    listName: lists.get(list)?.name ?? 'A list that is gone',
    isListInUse: lists.get(list)?.isOpen === true,
    segment,
  }))
}
