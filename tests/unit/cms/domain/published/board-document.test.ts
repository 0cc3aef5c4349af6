import { expect, test } from 'vitest'
import { boardDocumentSchema } from '#content/schema/board-document.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { rawBody, rawDocuments } from '#tests/support/raw-documents.ts'

const read = (values: Raw = {}) => publishedDocument('documents', { ...rawDocuments.documents(), ...values })!
const faults = (values: Raw) => {
  const result = read(values)
  return result.ok ? [] : result.faults.map(({ field, message }) => `${field} ${message}`)
}
const chapter = (values: Raw = {}): Raw => ({ id: 'row', title: 'Money', slug: 'money', body: rawBody(), ...values })

test('a document is shown with its days in Essex, its empty fields left out and its chapters in order', () => {
  const result = read()
  expect(result).toMatchObject({
    ok: true,
    value: {
      title: 'Annual report',
      period: 'April 2012 to March 2013',
      issuedOn: '2013-07-01',
      chapters: [
        { slug: 'who-we-are', title: 'Who we are', body: [{ type: 'paragraph' }] },
        { slug: 'our-money', title: 'Money', summary: 'Where it came from.' },
      ],
    },
  })
  expect(result.ok && (result.value as Raw).caution).toBeUndefined()
  expect(result.ok && boardDocumentSchema.safeParse(result.value).success).toBe(true)
})

test('a document without chapters, and one that never had the field, have none', () => {
  for (const chapters of [[], null, undefined]) expect(read({ chapters })).toMatchObject({ ok: true, value: { chapters: [] } })
})

test('every missing field is named', () => {
  const result = publishedDocument('documents', { id: 'x' })
  expect(result?.ok === false && result.faults.map(({ field }) => field)).toEqual([
    'body',
    'slug',
    'title',
    'summary',
    'type',
    'audience',
    'issuedOn',
    'publishedAt',
    'updatedAt',
  ])
})

test.each<[Raw, string[]]>([
  [{ type: 'book' }, [expect.stringMatching(/^type must be one of: annual-report, /) as unknown as string]],
  [{ chapters: [chapter({ title: ' ' })] }, ['chapters.0.title is missing.']],
  [{ chapters: [chapter({ body: null })] }, ['chapters.0.body is missing.']],
  [
    { chapters: [chapter(), chapter({ slug: 'Our Money!' })] },
    [expect.stringMatching(/^chapters\.1\.slug may hold only a-z/) as unknown as string],
  ],
  [{ chapters: [chapter(), chapter({ title: 'Other' })] }, ['chapters.1.slug is that of another chapter (money). Choose a different one.']],
  [
    { chapters: [chapter(), chapter({ slug: '', title: 'MONEY' })] },
    ['chapters.1.slug is that of another chapter (money). Choose a different one.'],
  ],
  [{ chapters: [chapter({ slug: null, title: '漢字' })] }, ['chapters.0.slug is missing.']],
  [
    { chapters: [null, 7] },
    expect.arrayContaining(['chapters.0.title is missing.', 'chapters.1.title is missing.']) as unknown as string[],
  ],
  [{ chapters: [chapter({ title: 'x'.repeat(121) })] }, ['chapters.0.title is too long: at most 120 characters.']],
])('%o is refused in plain words with the field', (values, words) => {
  expect(faults(values)).toEqual(words)
})

test('a block that the site cannot show is named by its chapter', () => {
  const broken = rawBody([{ type: 'quotation', children: [] }])
  expect(faults({ chapters: [chapter(), chapter({ slug: 'b', body: broken })] })[0]).toMatch(/^chapters\.1\.body\.0\.text Block 1/)
})
