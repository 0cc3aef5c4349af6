import type { Block } from '#content/schema/block.ts'
import { toText } from '#cms/domain/body/to-text.ts'
import type { BulletinDraft, DraftItem } from '../bulletin-draft.ts'

/** A text that was typed into a bulletin, and the field it stands in. */
export interface TypedText {
  field: string
  /** What checks call it: “Introduction”, or the title of an item. */
  name: string
  blocks: readonly Block[]
  /** Its words, one line for each paragraph, item or row. */
  words: string
}

const line = (field: string, name: string, words: string | undefined): TypedText[] =>
  words === undefined || words === '' ? [] : [{ field, name, blocks: [], words }]
const body = (field: string, name: string, blocks: readonly Block[]): TypedText[] =>
  blocks.length === 0 ? [] : [{ field, name, blocks, words: toText(blocks) }]

function itemTexts(item: DraftItem, field: string): TypedText[] {
  if (item.kind !== 'news') return line(`${field}.summary`, 'Words of its own', item.summary)
  return [...line(`${field}.title`, item.title, item.title), ...body(`${field}.body`, item.title, item.body)]
}

/** Every text that was typed into a bulletin, in the order of reading. What is copied from the site was checked there. */
export function textsOf({ editions, sections }: BulletinDraft): TypedText[] {
  return [
    ...editions.flatMap(({ subject, preheader, introduction }, place) => [
      ...line(`editions.${place}.subject`, 'Subject', subject),
      ...line(`editions.${place}.preheader`, 'Line after the subject', preheader),
      ...body(`editions.${place}.introduction`, 'Introduction', introduction),
    ]),
    ...sections.flatMap(({ title, items }, place) => [
      ...line(`sections.${place}.title`, title, title),
      ...items.flatMap((item, index) => itemTexts(item, `sections.${place}.items.${index}`)),
    ]),
  ]
}

/** Every item with the field it stands in. */
export function placedItems({ sections }: BulletinDraft): { item: DraftItem; field: string }[] {
  return sections.flatMap(({ items }, place) => items.map((item, index) => ({ item, field: `sections.${place}.items.${index}` })))
}
