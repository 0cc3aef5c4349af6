import { expect, test } from 'vitest'
import type { BulletinCopy, BulletinItem } from '#content/schema/bulletin.ts'
import { changesOfCopy } from '#cms/domain/bulletin/copy-changes.ts'

const anItem = (id: string, more: Partial<BulletinItem> = {}): BulletinItem => ({
  ...{ id, kind: 'news', title: `About ${id}`, body: [], facts: [], isPaid: false },
  ...more,
})
const aCopy = (items: BulletinItem[], more: Partial<BulletinCopy> = {}): BulletinCopy => ({
  ...{ subject: 'December', preheader: 'What is new', introduction: [], sections: [{ id: 'news', title: 'News', items }] },
  ...more,
})
const before = aCopy([anItem('forum'), anItem('course')])

test('nothing is said of a copy that is the same', () => {
  expect(changesOfCopy(before, aCopy([anItem('forum'), anItem('course')]))).toEqual([])
})

test('items that were changed, added and taken out are named, each with its title', () => {
  const after = aCopy([anItem('forum', { facts: ['When: 3 March'] }), anItem('helpline')])
  expect(changesOfCopy(before, after)).toEqual(['Changed: “About forum”.', 'Added: “About helpline”.', 'Taken out: “About course”.'])
})

test('another subject, line under it and introduction are said', () => {
  const introduction: BulletinCopy['introduction'] = [{ type: 'paragraph', children: [{ type: 'text', text: 'We were wrong.' }] }]
  expect(changesOfCopy(before, aCopy(before.sections[0]!.items, { subject: 'January', preheader: '', introduction }))).toEqual([
    'The subject was “December”.',
    'The line under the subject is another.',
    'The introduction was changed.',
  ])
})

test('another order or heading is said where nothing else is another', () => {
  expect(changesOfCopy(before, aCopy([anItem('course'), anItem('forum')]))).toEqual(['The order or a heading was changed.'])
})
