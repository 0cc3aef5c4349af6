import { expect, test } from 'vitest'
import type { Raw } from '#cms/domain/published/raw.ts'
import { publishedSettings } from '#cms/domain/published/site.ts'
import { parseReference } from '#cms/domain/reference/parse-reference.ts'
import { documentsOf } from '#cms/domain/reference/plan-import.ts'
import { storedPart } from '#cms/domain/reference/stored-part.ts'
import { toDocument, toSettings } from '#cms/domain/reference/to-document.ts'
import { referenceFiles } from '#tests/support/reference-files.ts'

const parsed = parseReference(referenceFiles())
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
const { content } = parsed
const asStored = (value: unknown) => JSON.parse(JSON.stringify(value)) as Raw

test.each(documentsOf(content).map((document) => [`${document.collection}/${document.id}`, document] as const))(
  '%s is read back from the store as it was imported, so that a second import changes nothing',
  (_name, document) => {
    const raw = { ...asStored(toDocument(document)), updatedAt: '2026-11-23T09:00:00.000Z' }
    expect(asStored(storedPart(document.collection, raw))).toEqual(asStored(document.content))
  },
)

test('settings are read back as they were imported', () => {
  const published = publishedSettings(asStored(toSettings(content.settings)))
  expect(published.ok && asStored(published.value)).toEqual(asStored(content.settings))
})

test.each(['lists', 'bulletins'])('%s have no drafts, so nothing is said of one', (collection) => {
  const document = documentsOf(content).find((candidate) => candidate.collection === collection)!
  expect(toDocument(document)).not.toHaveProperty('_status')
})

test('a document with faults is like no reference content', () => {
  expect(storedPart('bulletins', { id: 'b', title: 'Without editions' })).toBeUndefined()
  expect(storedPart('lists', { id: 'l' })).toBeUndefined()
})
