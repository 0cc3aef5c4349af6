import { expect, test } from 'vitest'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { publishedSettings } from '#cms/domain/published/site.ts'
import { parseReference } from '#cms/domain/reference/parse-reference.ts'
import { documentsOf } from '#cms/domain/reference/plan-import.ts'
import { referencePart, toDocument, toSettings } from '#cms/domain/reference/to-document.ts'
import { referenceFiles } from '#tests/support/reference-files.ts'

const parsed = parseReference(referenceFiles())
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
const { content } = parsed
const asStored = (value: unknown) => JSON.parse(JSON.stringify(value)) as Raw

test.each(documentsOf(content).map((document) => [`${document.collection}/${document.id}`, document] as const))(
  '%s is read back from the store as it was imported, so that a second import changes nothing',
  (_name, document) => {
    const raw = { ...asStored(toDocument(document)), updatedAt: '2026-11-23T09:00:00.000Z' }
    const published = publishedDocument(document.collection, raw)
    expect(published).toMatchObject({ ok: true })
    const value = published?.ok ? referencePart(document.collection, published.value as Raw) : {}
    expect(asStored(value)).toEqual(asStored(document.content))
  },
)

test('settings are read back as they were imported', () => {
  const published = publishedSettings(asStored(toSettings(content.settings)))
  expect(published.ok && asStored(published.value)).toEqual(asStored(content.settings))
})
