import { describe, expect, test } from 'vitest'
import { articleSchema } from '#content/schema/article.ts'
import { eventSchema } from '#content/schema/event.ts'
import { pageSchema } from '#content/schema/page.ts'
import { topicSchema } from '#content/schema/topic.ts'
import { draftDocument } from '#cms/domain/preview/draft-document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { rawAlert, rawBody, rawDocuments, rawSettings } from '#tests/support/raw-documents.ts'

const now = new Date('2026-11-23T09:00:00.000Z')
const draftOf = (collection: string, raw: Raw) => {
  const draft = draftDocument(collection, raw, now)
  if (!draft) throw new Error('There is nothing to preview.')
  return draft as { kind: string; id: string; value: Record<string, unknown> & { gaps?: { field: string; message: string }[] } }
}
const gapsOf = (collection: string, raw: Raw) => draftOf(collection, raw).value.gaps?.map(({ field }) => field)

describe('a complete draft', () => {
  test('is shown as it would be published, without gaps', () => {
    for (const [collection, schema] of [
      ['articles', articleSchema],
      ['pages', pageSchema],
      ['topics', topicSchema],
      ['events', eventSchema],
    ] as const) {
      // prettier-ignore
      const { kind, value } = draftOf(collection, rawDocuments[collection]())
      expect(kind).toBe(collection)
      expect(value.gaps).toEqual([])
      expect(schema.safeParse(value).success).toBe(true)
    }
    expect(draftOf('articles', rawDocuments.articles()).value).toMatchObject({
      title: 'When jokes hurt',
      topics: ['bullying', 'online'],
      reviewBy: '2027-07-01',
    })
  })

  test('of settings or of an alert that is still off is shown too', () => {
    expect(draftOf('site-settings', rawSettings())).toMatchObject({ kind: 'settings', id: 'settings', value: { shortName: 'ESCB' } })
    expect(draftOf('alert', { ...rawAlert(), isOn: false })).toMatchObject({
      kind: 'alert',
      id: 'alert',
      value: { title: 'Flooding in Chelmsford' },
    })
  })
})

describe('an incomplete draft', () => {
  test('is shown with nothing but an id, every gap named', () => {
    const { value } = draftOf('articles', { id: 'new' })
    expect(value).toMatchObject({
      id: 'new',
      slug: 'no-web-address-yet',
      title: '',
      audiences: [],
      publishedAt: now.toISOString(),
      reviewBy: '2026-11-23',
    })
    expect(value.body).toEqual([{ type: 'gap', message: expect.any(String) as string }])
    expect(gapsOf('articles', { id: 'new' })).toEqual(
      expect.arrayContaining(['slug', 'title', 'summary', 'audience', 'topics', 'body', 'reviewBy']),
    )
    expect(gapsOf('pages', { id: 'new' })).toEqual(expect.arrayContaining(['slug', 'title', 'summary', 'body', 'reviewBy']))
    expect(gapsOf('topics', { id: 'new' })).toEqual(['slug', 'title', 'summary', 'order'])
  })

  test('keeps what is good and marks what is not', () => {
    const { value } = draftOf('articles', { ...rawDocuments.articles(), title: '', audience: ['cats'], drawing: 'a-gun' })
    expect(value).toMatchObject({ slug: 'when-jokes-hurt', title: '', summary: 'What to do when friends go too far.', audiences: [] })
    expect(value.drawing).toBeUndefined()
    expect(value.gaps?.map(({ field }) => field)).toEqual(['title', 'audience', 'drawing'])
  })

  test('with an empty body says that the text is still to be written', () => {
    for (const body of [undefined, null, rawBody([])])
      expect(draftOf('pages', { ...rawDocuments.pages(), body }).value.body).toEqual([
        { type: 'gap', message: expect.any(String) as string },
      ])
  })

  test('of an event keeps its good sessions, needs no text, and marks what is missing', () => {
    const sessions = [
      { startsAt: '2027-01-20T09:30:00.000Z' },
      { startsAt: '2027-01-27T09:30:00.000Z', endsAt: '2027-01-27T12:30:00.000Z' },
    ]
    const { value } = draftOf('events', { ...rawDocuments.events(), sessions, place: null, takesQuestions: true })
    expect(value).toMatchObject({
      sessions: [{ startsAt: '2027-01-27T09:30:00.000Z', endsAt: '2027-01-27T12:30:00.000Z' }],
      place: { isOnline: false, address: [] },
      questions: { closesAt: now.toISOString(), answered: [] },
      body: [],
    })
    expect(value.gaps?.map(({ field }) => field).toSorted()).toEqual(['place', 'questionsCloseAt', 'sessions'])
    expect(gapsOf('events', { id: 'new' })).toEqual(
      expect.arrayContaining(['place', 'slug', 'title', 'summary', 'kind', 'audience', 'sessions']),
    )
    expect(draftOf('events', { id: 'new' }).value).toMatchObject({ kind: 'event', sessions: [], place: { isOnline: false, address: [] } })
  })

  test('does not let a stored field pose as a gap or a body', () => {
    const { value } = draftOf('articles', { ...rawDocuments.articles(), gaps: [{ field: 'x', message: 'y' }] })
    expect(value.gaps).toEqual([])
  })
})

test('what has no page of its own cannot be previewed', () => {
  for (const collection of ['helplines', 'users', 'media', 'redirects', 'constructor', ''])
    expect(draftDocument(collection, { id: 'x' }, now)).toBeUndefined()
})
