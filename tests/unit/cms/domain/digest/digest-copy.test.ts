import { expect, test } from 'vitest'
import type { BulletinItem } from '#content/schema/bulletin.ts'
import { digestCopy } from '#cms/domain/digest/digest-copy.ts'

const words = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] })
const item = (id: string, values: Partial<BulletinItem> = {}): BulletinItem => ({
  ...{ id, kind: 'news', title: id, body: [words('First.'), words('Second.')], facts: [], isPaid: false },
  ...values,
})

test('an item that leads on is its first words, one that leads nowhere is whole', () => {
  const copy = { subject: 'December', preheader: '', introduction: [] }
  const items = [item('typed'), item('linked', { href: '/articles/a/' })]
  const { sections, subject } = digestCopy('weekly', 'The Board', 'schools-1', {
    ...{ bulletinId: 'b', listId: 'schools', listName: 'Schools’ bulletin' },
    ...{ frozenAt: new Date('2026-12-02T09:00:00Z'), sentAt: new Date('2026-12-02T09:00:00Z') },
    ...{ segment: { sectors: [], districts: [], roles: [] }, copy: { ...copy, sections: [{ id: 's', title: 'News', items }] } },
  })
  expect(subject).toBe('The Board: the past week')
  expect(sections.map(({ title }) => title)).toEqual(['December (Schools’ bulletin, 2 December 2026)'])
  expect(sections[0]!.items.map(({ id, body }) => [id, body.length])).toEqual([
    ['schools-1-typed', 2],
    ['schools-1-linked', 1],
  ])
})
