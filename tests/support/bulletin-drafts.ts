import type { BulletinDraft, BulletinEdition, NewsItem, PickedItem } from '#cms/domain/bulletin/bulletin-draft.ts'
import type { Block } from '#content/schema/block.ts'

/** A paragraph of these words. */
export const words = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })

/** An edition for a list, whose id is its key. */
export const anEdition = (list: string, values: Partial<BulletinEdition> = {}): BulletinEdition => ({
  key: list,
  list,
  subject: `Subject for ${list}`,
  preheader: `What else is in it for ${list}`,
  introduction: [],
  segment: { sectors: [], districts: [], roles: [] },
  ...values,
})

/** News that was typed in. */
export const someNews = (id: string, values: Partial<NewsItem> = {}): NewsItem => ({
  id,
  kind: 'news',
  title: `News ${id}`,
  body: [words(`What happened with ${id}.`)],
  isPaid: false,
  onlyFor: [],
  ...values,
})

/** Something of the site, picked. */
export const picked = (kind: PickedItem['kind'], document: string, values: Partial<PickedItem> = {}): PickedItem => ({
  id: `${kind}-${document}`,
  kind,
  document,
  onlyFor: [],
  ...values,
})

/** A bulletin for the list `a` with one item, unless a test says otherwise. */
export const aDraft = (values: Partial<BulletinDraft> = {}): BulletinDraft => ({
  id: 'b1',
  slug: 'first',
  title: 'First',
  editions: [anEdition('a')],
  sections: [{ id: 's1', title: 'Section', items: [someNews('n1')] }],
  ...values,
})
