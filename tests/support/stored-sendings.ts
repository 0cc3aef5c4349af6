import type { BasePayload } from 'payload'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'

/** When a stored sending began to go out. */
export const sentOn = new Date('2026-12-07T09:00:00Z')

/** A copy of an issue: an item for one list alone, one that all lists share, and one that costs. */
export const sentCopy = (list: string, subject: string) => ({
  ...{
    subject,
    preheader: `What is new for ${list}`,
    introduction: [{ type: 'paragraph', children: [{ type: 'text', text: `Dear ${list}.` }] }],
  },
  sections: [
    {
      id: 'news',
      title: 'News',
      items: [
        { id: `own-${list}`, kind: 'news', title: `Only for ${list}`, body: [], facts: [], isPaid: false },
        { id: 'shared', kind: 'news', title: 'For everybody', body: [], facts: ['On 3 March'], isPaid: false },
        { id: 'course', kind: 'news', title: 'A course that costs', body: [], facts: [], isPaid: true },
      ],
    },
  ],
})

/** Stores a sending to the practitioners' and the members' list as the hub does. */
export async function storeSending(payload: BasePayload, id: string, values: Record<string, unknown> = {}): Promise<void> {
  const lists = ['practitioners', 'members']
  const issues = Object.fromEntries(lists.map((list) => [list, { slug: id, copy: sentCopy(list, `The ${id} issue`) }]))
  const row = {
    ...{ id, key: `${id}:issue:1`, title: id, bulletin: id, kind: 'issue', state: 'sending', at: sentOn, digest: 'd', from: 'a@b.org' },
    ...{ lists, issues, startedAt: sentOn, createdAt: sentOn, updatedAt: sentOn, ...values },
  }
  await openTables(payload).add('sendings', [row])
}

/** The lists that `storeSending` sends to: the practitioners' is public, the members' is not. */
export async function storeLists(payload: BasePayload): Promise<void> {
  for (const slug of ['practitioners', 'members'])
    await payload.create({
      collection: 'lists',
      data: {
        ...{ id: slug, slug, name: `The ${slug}’ bulletin`, summary: 'News.', joining: 'open' as const },
        ...{ isPublic: slug === 'practitioners', order: 1 },
      },
    })
}
