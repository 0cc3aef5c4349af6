import { describe, expect, test } from 'vitest'
import { bulletinDigest, haveSameAudience, templateDigest } from '#cms/domain/bulletin/bulletin-digest.ts'
import { composeBulletin } from '#cms/domain/bulletin/compose-bulletin.ts'
import { editionAudiences } from '#cms/domain/bulletin/edition-audiences.ts'
import { newSince } from '#cms/domain/bulletin/new-since.ts'
import { aDraft, anEdition, picked, someNews } from '#tests/support/bulletin-drafts.ts'
import { sha256 } from '#tests/support/composed-reference.ts'
import { variantKey } from '#cms/domain/bulletin/variant.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { aBoardDocument, anArticle, anEvent, theSettings } from '#tests/support/content-records.ts'

const template = (values = {}) => ({ variant: 'a', subject: 'S', html: '<p>', text: 'T', listId: 'a.hub.example', ...values })

describe('the digest of what would be sent', () => {
  test('is the same whatever the order of the variants', () => {
    const [one, other] = [template(), template({ variant: 'b' })]
    expect(bulletinDigest([one, other], sha256)).toBe(bulletinDigest([other, one], sha256))
  })

  test.each(['variant', 'subject', 'html', 'text', 'listId', 'replyTo'])('is another when the %s is', (part) => {
    expect(bulletinDigest([template({ [part]: 'x' })], sha256)).not.toBe(bulletinDigest([template()], sha256))
    expect(templateDigest(template({ [part]: 'x' }), sha256)).not.toBe(templateDigest(template(), sha256))
  })

  test('cannot be had by moving words from one part to the next', () => {
    expect(templateDigest(template({ subject: 'S<p>', html: '' }), sha256)).not.toBe(templateDigest(template(), sha256))
  })

  test('is stable, and changes with any edit and with what the site says', () => {
    const published = { articles: [anArticle({ id: 'jokes' })] }
    const draft = aDraft({
      editions: [anEdition('a'), anEdition('b')],
      sections: [{ id: 's', title: 'S', items: [picked('article', 'jokes'), someNews('n', { onlyFor: ['b'] })] }],
    })
    const digest = (of = draft, from = published) => composeBulletin(of, contentOf(from), sha256).digest
    expect(digest()).toBe(digest())
    expect(digest(aDraft({ ...draft, sections: [{ ...draft.sections[0]!, title: 'T' }] }))).not.toBe(digest())
    expect(digest({ ...draft, editions: [anEdition('a'), anEdition('b', { preheader: 'x' })] })).not.toBe(digest())
    expect(digest(draft, { articles: [anArticle({ id: 'jokes', title: 'Other' })] })).not.toBe(digest())
    expect(composeBulletin(draft, contentOf({ ...published, settings: theSettings({ name: 'Renamed' }) }), sha256).digest).not.toBe(
      digest(),
    )
  })

  test('is another when it goes to others, or answers go elsewhere', () => {
    const digest = (edition = anEdition('a'), replyTo?: string) =>
      composeBulletin(aDraft({ editions: [edition] }), contentOf({}), sha256, (listId) => ({ listId, replyTo })).digest
    const segment = { sectors: ['health' as const, 'education' as const], districts: ['Colchester'], roles: [] }
    const wider = { ...segment, districts: [] }
    const told = [
      digest(),
      digest(anEdition('a', { segment })),
      digest(anEdition('a', { segment: wider })),
      digest(anEdition('a'), 'a@b.uk'),
    ]
    expect(new Set(told).size).toBe(4)
    const inOtherOrder = { ...segment, sectors: segment.sectors.toReversed() }
    expect(digest(anEdition('a', { segment: inOtherOrder }))).toBe(digest(anEdition('a', { segment })))
  })

  test('gives every copy the address of the list of its uppermost edition', () => {
    const draft = aDraft({ editions: [anEdition('practitioners'), anEdition('schools')] })
    const addressOf = (listId: string) => ({ listId: `${listId}.hub.example`, replyTo: `${listId}@hub.example` })
    const { variants } = composeBulletin(draft, contentOf({}), sha256, addressOf)
    const told = new Map(variants.map(({ template: { variant, listId, replyTo } }) => [variant, `${listId} ${replyTo}`]))
    const of = (...editions: string[]) => told.get(variantKey({ editions, withPaid: false }))
    expect(of('practitioners')).toBe('practitioners.hub.example practitioners@hub.example')
    expect(of('schools')).toBe('schools.hub.example schools@hub.example')
    expect(of('practitioners', 'schools')).toBe(of('practitioners'))
  })

  test('tells whether two texts are for the same people', () => {
    const digest = (edition = anEdition('a'), replyTo?: string) =>
      composeBulletin(aDraft({ editions: [edition] }), contentOf({}), sha256, (listId) => ({ listId, replyTo })).digest
    const health = { sectors: ['health' as const], districts: [], roles: [] }
    expect(haveSameAudience(digest(), digest(anEdition('a', { subject: 'Other' }), 'a@b.uk'))).toBe(true)
    expect(haveSameAudience(digest(), digest(anEdition('a', { segment: health })))).toBe(false)
    expect(haveSameAudience(digest(), digest(anEdition('b')))).toBe(false)
  })

  test('does not change with what only the archive has: its title and address', () => {
    const digest = (values: object) => composeBulletin(aDraft(values), contentOf({}), sha256).digest
    expect(digest({ title: 'Other', slug: 'other' })).toBe(digest({}))
  })
})

describe('what is new since the last issue', () => {
  const at = (day: string) => ({ publishedAt: `2026-11-${day}T09:00:00.000Z` })
  const content = contentOf({
    articles: [
      anArticle({ id: 'old', ...at('01'), audiences: ['parents'] }),
      anArticle({ id: 'new', ...at('12'), audiences: ['parents'] }),
      anArticle({ id: 'news', ...at('14'), audiences: ['professionals'] }),
    ],
    documents: [aBoardDocument({ id: 'plan', ...at('13') })],
    events: [
      anEvent({ id: 'later', ...at('11'), sessions: [{ startsAt: '2027-03-01T09:00:00.000Z', endsAt: '2027-03-01T10:00:00.000Z' }] }),
      anEvent({ id: 'soon', ...at('11') }),
      anEvent({ id: 'off', ...at('11'), isCancelled: true }),
      anEvent({ id: 'over', ...at('11'), sessions: [{ startsAt: '2026-11-20T09:00:00.000Z', endsAt: '2026-11-20T10:00:00.000Z' }] }),
    ],
  })
  const since = new Date('2026-11-10T00:00:00.000Z')
  const found = (...audience: Parameters<typeof newSince>[2][]) =>
    newSince(content, since, ...audience).map(({ kind, document }) => `${kind} ${document}`)

  test('texts come newest first, then events that are still to come, soonest first', () => {
    expect(found()).toEqual(['article news', 'document plan', 'article new', 'event soon', 'event later'])
  })

  test('is what is for an audience', () => {
    expect(found('parents')).toEqual(['article new'])
    expect(found('professionals')).toEqual(['article news', 'document plan', 'event soon', 'event later'])
  })

  test('is nothing when nothing came', () => {
    expect(newSince(content, new Date('2026-11-20T00:00:00.000Z'))).toEqual([])
  })
})

test('who editions are for is told with the names of lists; a list that is gone is not in use', () => {
  const draft = aDraft({ editions: [anEdition('a'), anEdition('b'), anEdition('c')] })
  const lists = new Map([
    ['a', { name: 'List a', isOpen: true }],
    ['b', { name: 'List b', isOpen: null }],
  ])
  expect(editionAudiences(draft, lists)).toMatchObject([
    { key: 'a', listId: 'a', listName: 'List a', isListInUse: true },
    { listName: 'List b', isListInUse: false },
    { listName: 'A list that is gone', isListInUse: false },
  ])
})
