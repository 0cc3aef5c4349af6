import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import type { SentBulletin } from '#cms/domain/published/sending.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { aMailingList } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'

const sending = (id: string, kind: SentBulletin['kind'], subject: string, sentAt: string, list = 'schools') => {
  const copy = { subject, preheader: '', introduction: [], sections: [] }
  return published('sendings', { id, bulletin: 'b', kind, sentAt, issues: [{ list, slug: 'december', copy }] })
}
const issue = sending('issue', 'issue', 'December', '2026-12-01T09:00:00.000Z')

function archive() {
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  for (const document of [published('lists', aMailingList({ id: 'schools', isPublic: true })), issue]) index.put(document)
  return index
}

test('an issue reads as its last correction, says what it changed, and is another for search', () => {
  const index = archive()
  const before = index.digestOfDocument({ kind: 'sendings', id: 'issue' })
  index.put(sending('second', 'correction', 'December, right', '2026-12-03T09:00:00.000Z'))
  index.put(sending('first', 'correction', 'December, mended', '2026-12-02T09:00:00.000Z'))
  expect(index.issues.find('schools', 'december')).toMatchObject({
    id: 'issue',
    sentAt: '2026-12-01T09:00:00.000Z',
    correctedAt: '2026-12-03T09:00:00.000Z',
    copy: { subject: 'December, right' },
    changes: ['The subject was “December”.'],
  })
  expect(index.issues.cards()).toMatchObject([{ title: 'December, right', correctedAt: '2026-12-03T09:00:00.000Z' }])
  expect(index.digestOfDocument({ kind: 'sendings', id: 'issue' })).not.toBe(before)
})

test('a correction of another list’s edition leaves an issue as it is', () => {
  const index = archive()
  index.put(sending('first', 'correction', 'For members', '2026-12-02T09:00:00.000Z', 'members'))
  expect(index.issues.find('schools', 'december')).toMatchObject({ copy: { subject: 'December' } })
  expect(index.issues.find('schools', 'december')).not.toHaveProperty('correctedAt')
})

test('what is sent to single people neither adds to the archive nor arranges it anew', () => {
  const index = archive()
  const touched = index.put(
    published('sendings', { id: 'late', bulletin: 'b', kind: 'other', sentAt: '2026-12-02T09:00:00.000Z', issues: [] }),
  )
  expect([...touched.paths]).toEqual([])
  expect(index.issues.set('late', undefined)).toBe(false)
  expect(index.issues.cards()).toHaveLength(1)
})
