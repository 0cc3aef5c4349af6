import { expect, test } from 'vitest'
import { rememberPublish } from '#cms/hooks/drafts/remember-publish.ts'

type Args = Parameters<typeof rememberPublish>[0]
const saved = (data: object, fields = ['title', 'publishedAt', 'isWaiting']) =>
  rememberPublish({ data, collection: { flattenedFields: fields.map((name) => ({ name })) } } as unknown as Args) as unknown as Record<
    string,
    unknown
  >

test('the first publish is dated and nobody waits any longer', () => {
  const before = Date.now()
  const { publishedAt, isWaiting } = saved({ _status: 'published', isWaiting: true })
  expect(Date.parse(String(publishedAt))).toBeGreaterThanOrEqual(before)
  expect(isWaiting).toBe(false)
})

test('a later publish keeps the date of the first', () => {
  expect(saved({ _status: 'published', publishedAt: '2026-01-01T00:00:00.000Z' }).publishedAt).toBe('2026-01-01T00:00:00.000Z')
})

test('a draft says nothing about publishing', () => {
  const draft = { _status: 'draft', isWaiting: true }
  expect(saved(draft)).toEqual(draft)
})

test('a collection without these fields gets none', () => {
  expect(saved({ _status: 'published' }, ['title'])).toEqual({ _status: 'published' })
})
