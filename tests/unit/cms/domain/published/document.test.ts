import { describe, expect, test } from 'vitest'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { rawBody, rawDocuments } from '#tests/support/raw-documents.ts'

const collections = Object.keys(rawDocuments) as (keyof typeof rawDocuments)[]
const good = (collection: string, raw: Raw) => {
  const result = publishedDocument(collection, raw)
  if (!result?.ok) throw new Error(JSON.stringify(result))
  return result.value as Record<string, unknown>
}
const faults = (collection: string, raw: Raw) => {
  const result = publishedDocument(collection, raw)
  return result?.ok === false ? result.faults.map(({ field, message }) => `${field} ${message}`) : []
}

test.each(collections)('good %s are ready for the site', (collection) => {
  expect(good(collection, rawDocuments[collection]())).toBeTypeOf('object')
})

test('what the site does not show has no mapping, whatever it is called', () => {
  for (const name of ['users', 'schedules', 'audit-log', 'constructor', 'toString', '__proto__', ''])
    expect(publishedDocument(name, {})).toBeUndefined()
})

describe('an article', () => {
  test('becomes what the contract says: trimmed, by ids, in days of Essex', () => {
    expect(good('articles', rawDocuments.articles())).toEqual({
      id: 'when-jokes-hurt',
      slug: 'when-jokes-hurt',
      title: 'When jokes hurt',
      summary: 'What to do when friends go too far.',
      kind: 'advice',
      audiences: ['young-people', 'parents'],
      topics: ['bullying', 'online'],
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Tell somebody.' }] }],
      helplines: ['childline'],
      related: [],
      drawing: 'friends-apart',
      publishedAt: '2026-11-01T09:00:00.000Z',
      updatedAt: '2026-11-02T09:00:00.000Z',
      reviewedOn: '2026-11-01',
      // 23:00 UTC on a summer evening is the next day in Essex.
      reviewBy: '2027-07-01',
    })
  })

  test('that was never published before is published when it was last changed', () => {
    expect(good('articles', { ...rawDocuments.articles(), publishedAt: null }).publishedAt).toBe('2026-11-02T09:00:00.000Z')
  })

  test('carries nothing that the contract does not name', () => {
    const value = good('articles', { ...rawDocuments.articles(), author: 'p1', approvalNote: 'secret', _status: 'published' })
    expect(Object.keys(value)).not.toContain('approvalNote')
    expect(JSON.stringify(value)).not.toContain('secret')
  })

  test('without anything has every missing field named once, as the form calls it', () => {
    expect(faults('articles', { id: 'a', body: null })).toEqual([
      'body is missing.',
      'slug is missing.',
      'title is missing.',
      'summary is missing.',
      'audience needs at least one entry.',
      'topics needs at least one entry.',
      'publishedAt is missing.',
      'updatedAt is missing.',
      'reviewBy is missing.',
    ])
  })

  test('with an empty body is told so', () => {
    expect(faults('articles', { ...rawDocuments.articles(), body: rawBody([]) })).toEqual(['body is missing.'])
  })

  test.each<[Raw, string]>([
    [{ title: '   ' }, 'title is missing.'],
    [{ title: 'x'.repeat(121) }, 'title is too long: at most 120 characters.'],
    [{ slug: 'Not A Slug' }, 'slug may hold only a-z, 0-9 and single hyphens between them.'],
    [{ audience: ['parents', 'cats', 'dogs'] }, 'audience must be one of: young-people, parents, professionals.'],
    [{ audience: 'parents' }, 'audience must be a list.'],
    [{ topics: [null, {}] }, 'topics needs at least one entry.'],
    [{ drawing: 'a-gun' }, expect.stringMatching(/^drawing must be one of: a-calendar, /) as unknown as string],
    [{ reviewBy: 'soon' }, 'reviewBy is missing.'],
    [{ reviewBy: new Date('+010000-01-01T00:00:00.000Z') }, 'reviewBy must be a day such as 2026-11-23.'],
    [{ id: 7 }, 'id must be text.'],
  ])('%o is refused in plain words', (values, words) => {
    expect(faults('articles', { ...rawDocuments.articles(), ...values })).toEqual([words])
  })
})

describe('facts and pages', () => {
  test('empty optional fields are left out', () => {
    expect(Object.keys(good('helplines', rawDocuments.helplines()))).toEqual(expect.not.arrayContaining(['createdAt']))
    expect(good('helplines', rawDocuments.helplines())).toMatchObject({
      phone: '0800 1111',
      text: undefined,
      cost: undefined,
      checkedOn: '2026-11-20',
    })
    expect(good('topics', rawDocuments.topics())).toMatchObject({ sensitive: true, drawing: undefined, helplines: ['childline', 'nspcc'] })
    expect(good('redirects', rawDocuments.redirects())).toEqual({ from: '/articles/old/', to: '/articles/new/' })
    expect(good('lists', { ...rawDocuments.lists(), isOpen: null })).toMatchObject({ joining: 'open', isOpen: true, isPublic: true })
    expect(good('lists', rawDocuments.lists())).not.toHaveProperty('replyTo')
  })

  test.each<[keyof typeof rawDocuments, string[]]>([
    ['pages', ['body', 'slug', 'title', 'summary', 'publishedAt', 'updatedAt', 'reviewBy']],
    ['topics', ['slug', 'title', 'summary', 'order']],
    ['helplines', ['name', 'about', 'hours', 'audience', 'kind', 'source', 'checkedOn', 'order']],
    ['claims', ['statement', 'source', 'asOf', 'checkedOn']],
    ['media', ['alt', 'people', 'file']],
    ['redirects', ['from', 'to']],
    ['lists', ['slug', 'name', 'summary', 'joining', 'order']],
  ])('%s without anything have every missing field named', (collection, fields) => {
    const result = publishedDocument(collection, { id: 'x', body: null })
    expect(result?.ok === false && result.faults.map(({ field }) => field)).toEqual(fields)
  })

  test.each<[keyof typeof rawDocuments, Raw, string]>([
    ['helplines', { phone: '0800 CHILD' }, 'phone must be digits and spaces.'],
    ['helplines', { kind: undefined }, 'kind is missing.'],
    ['helplines', { kind: 'local' }, 'kind must be one of: emergency, front-door, national.'],
    ['helplines', { website: 'javascript:alert(1)' }, expect.stringMatching(/^website must be a web address/) as unknown as string],
    ['topics', { order: 1.5 }, 'order must be a whole number.'],
    ['topics', { order: 'first' }, 'order must be a number.'],
    ['topics', { order: null }, 'order is missing.'],
    ['claims', { sourceUrl: '//evil.example' }, expect.stringMatching(/^sourceUrl must be a web address/) as unknown as string],
  ])('%s with %o are refused in plain words', (collection, values, words) => {
    expect(faults(collection, { ...rawDocuments[collection](), ...values })).toEqual([words])
  })
})
