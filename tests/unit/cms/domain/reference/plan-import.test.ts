import { describe, expect, test } from 'vitest'
import { parseReference } from '#cms/domain/reference/parse-reference.ts'
import { describeStep, documentsOf, planImport, type ReferenceDocument, type StoredDocument } from '#cms/domain/reference/plan-import.ts'
import { referenceFiles } from '#tests/support/reference-files.ts'

const document: ReferenceDocument = {
  collection: 'claims',
  id: 'sleep',
  content: { id: 'sleep', statement: 'S', source: 'R', asOf: '2025-12-31', checkedOn: '2026-01-01' },
}
const stored = (more: Partial<StoredDocument>): StoredDocument => ({
  collection: 'claims',
  id: 'sleep',
  importedDigest: 'new',
  currentDigest: 'new',
  standing: 'published',
  ...more,
})
const planned = (...documents: StoredDocument[]) => planImport([document], documents, () => 'new')[0]!

describe('what an import does with a document', () => {
  test.each([
    ['created when the store has none', [], 'created'],
    ['created when only another collection has its id', [stored({ collection: 'topics' })], 'created'],
    ['unchanged when nothing is new', [stored({})], 'unchanged'],
    ['unchanged when an editor wrote the same', [stored({ importedDigest: 'old' })], 'unchanged'],
    ['unchanged when an editor made the same', [stored({ importedDigest: null })], 'unchanged'],
    ['updated when only the reference content is new', [stored({ importedDigest: 'old', currentDigest: 'old' })], 'updated'],
    ['kept after an edit', [stored({ currentDigest: 'mine' })], 'kept, an editor has changed it since it was imported'],
    [
      'kept after an edit though the reference content is new',
      [stored({ importedDigest: 'old', currentDigest: 'mine' })],
      'kept, an editor has changed it since it was imported',
    ],
    [
      'kept when an editor made it',
      [stored({ importedDigest: null, currentDigest: 'mine' })],
      'kept, an editor has made a document with the same id',
    ],
    ['kept when unpublished', [stored({ standing: 'unpublished' })], 'kept, an editor has unpublished it'],
    [
      'kept in the trash though the reference content is new',
      [stored({ standing: 'trashed', importedDigest: 'old', currentDigest: 'old' })],
      'kept, an editor has put it in the trash',
    ],
    ['kept away when deleted', [stored({ standing: 'deleted', currentDigest: 'none' })], 'kept, an editor has deleted it'],
  ])('%s', (_words, store, expected) => {
    const step = planned(...store)
    expect(describeStep(step)).toBe(`claims/sleep: ${expected}`)
    expect(step).toMatchObject({ document, digest: 'new' })
  })
})

test('documents come after those that they name', () => {
  const parsed = parseReference(referenceFiles())
  expect(parsed.ok && documentsOf(parsed.content).map(({ collection, id }) => `${collection}/${id}`)).toEqual([
    'helplines/childline',
    'claims/sleep',
    'topics/bullying',
    'documents/report',
    'events/forum',
    'articles/launch',
    'articles/other',
    'articles/safe',
    'pages/about',
    'lists/practitioners',
    'lists/members',
    'bulletins/first-issue',
  ])
})

test('an import of what was just imported changes nothing', () => {
  const parsed = parseReference(referenceFiles())
  const documents = parsed.ok ? documentsOf(parsed.content) : []
  const digestOf = (content: unknown) => JSON.stringify(content)
  const store = planImport(documents, [], digestOf).map(({ document: { collection, id }, digest, action }) => {
    expect(action).toBe('create')
    return { collection, id, importedDigest: digest, currentDigest: digest, standing: 'published' as const }
  })
  expect(planImport(documents, store, digestOf).map(({ action }) => action)).toEqual(documents.map(() => 'unchanged'))
})
