import { describe, expect, test } from 'vitest'
import { changedFields, contentOf } from '#cms/domain/publishing/content-of.ts'
import { rawDocuments } from '#tests/support/raw-documents.ts'

const same = (a: Record<string, unknown>, b: Record<string, unknown>) => JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b))
const article = rawDocuments.articles

describe('the content of a document', () => {
  test('does not depend on the order of keys, at any depth', () => {
    expect(same({ id: 'a', group: { x: 1, y: { p: 1, q: 2 } } }, { group: { y: { q: 2, p: 1 }, x: 1 }, id: 'a' })).toBe(true)
  })

  test('depends on the order of a list', () => {
    expect(same({ topics: ['a', 'b'] }, { topics: ['b', 'a'] })).toBe(false)
  })

  test('is the same whether a field left empty is missing, null, or an empty text, list or group', () => {
    for (const empty of [null, undefined, '', [], {}, { inner: null }, { inner: { deep: [] } }]) {
      expect(same({ title: 'T', note: empty }, { title: 'T' })).toBe(true)
      expect(changedFields({ title: 'T', note: empty }, { title: 'T' })).toEqual([])
    }
  })

  test('keeps what is small but not empty', () => {
    for (const value of [0, false, ' ', [null], [0]]) expect(same({ value }, {})).toBe(false)
  })

  test('names a related document by its id, whether or not the document came with it', () => {
    const related = { id: 'online', title: 'Online', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-02T00:00:00.000Z' }
    expect(same({ topics: ['bullying', 'online'] }, { topics: ['bullying', related] })).toBe(true)
    expect(same({ document: { relationTo: 'articles', value: 'online' } }, { document: { relationTo: 'articles', value: related } })).toBe(
      true,
    )
    expect(same({ topics: ['bullying'] }, { topics: [related] })).toBe(false)
  })

  test('knows a date however the store gives it', () => {
    expect(same({ reviewBy: new Date('2027-06-30T23:00:00.000Z') }, { reviewBy: '2027-06-30T23:00:00.000Z' })).toBe(true)
    expect(same({ reviewBy: new Date('2027-06-30') }, { reviewBy: new Date('2027-07-01') })).toBe(false)
  })

  test('leaves out what says something about saving only', () => {
    const saved = {
      ...article(),
      _status: 'draft',
      author: 'p1',
      approvalNote: 'Please look',
      isWaiting: true,
      deletedAt: '2026-11-23T00:00:00.000Z',
      standing: 'x',
    }
    expect(changedFields(article(), { ...saved, updatedAt: '2030-01-01T00:00:00.000Z', publishedAt: null })).toEqual([])
  })

  test('leaves such names alone inside a field, where they are content', () => {
    expect(same({ rows: [{ author: 'Ada' }] }, { rows: [{ author: 'Bob' }] })).toBe(false)
  })

  test('does not change what it is given', () => {
    const given = article()
    const before = structuredClone(given)
    contentOf(given)
    expect(given).toEqual(before)
  })
})

describe('the fields that changed', () => {
  test('are named in order, added and removed ones too', () => {
    const { drawing, ...rest } = article()
    expect(drawing).toBeDefined()
    expect(changedFields(article(), { ...rest, title: 'Another', audience: ['parents'], extra: 1 })).toEqual([
      'audience',
      'drawing',
      'extra',
      'title',
    ])
  })

  test('are all of them when there was nothing before', () => {
    expect(changedFields(null, { id: 'a', title: 'T', note: null, _status: 'draft' })).toEqual(['id', 'title'])
  })

  test('include a word changed deep in the body', () => {
    const text = JSON.stringify(article()).replace('Tell somebody.', 'Tell somebody!')
    expect(changedFields(article(), JSON.parse(text) as Record<string, unknown>)).toEqual(['body'])
  })
})
