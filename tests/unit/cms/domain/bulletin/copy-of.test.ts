import { describe, expect, test } from 'vitest'
import { bulletinCopySchema } from '#content/schema/bulletin.ts'
import { copyOf } from '#cms/domain/bulletin/copy-of.ts'
import type { BulletinDraft } from '#cms/domain/bulletin/bulletin-draft.ts'
import { variantKey } from '#cms/domain/bulletin/variant.ts'
import { variantsOf } from '#cms/domain/bulletin/variants-of.ts'
import { aDraft, anEdition, picked, someNews, words } from '#tests/support/bulletin-drafts.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { aBoardDocument, anArticle, anEvent } from '#tests/support/content-records.ts'

const content = contentOf({
  articles: [anArticle({ id: 'jokes', title: 'When jokes hurt', summary: 'What helps.' })],
  events: [
    anEvent({
      id: 'summer',
      sessions: [{ startsAt: '2027-06-20T08:30:00.000Z', endsAt: '2027-06-20T11:30:00.000Z' }],
      whoFor: 'Midwives',
      cost: 'Free',
    }),
    anEvent({ id: 'paid', isPaid: true, cost: '£45' }),
    anEvent({ id: 'off', isCancelled: true }),
  ],
  documents: [aBoardDocument({ id: 'report', summary: 'What we did.' })],
})
const both = ['a', 'b'].map((list) => anEdition(list))
const of = (draft: BulletinDraft, editions = ['a'], withPaid = false) => copyOf(draft, { editions, withPaid }, content)
const titles = (draft: BulletinDraft, editions?: string[], withPaid?: boolean) =>
  of(draft, editions, withPaid).sections.map(({ title, items }) => [title, ...items.map((item) => item.title)])
const section = (title: string, ...items: BulletinDraft['sections'][number]['items']) => ({ id: title, title, items })

test('what is picked is copied from the site, with its address and its facts in the time of Essex', () => {
  const draft = aDraft({ sections: [section('All', picked('article', 'jokes'), picked('event', 'summer'), picked('document', 'report'))] })
  const { items } = of(draft).sections[0]!
  expect(items).toMatchObject([
    { kind: 'article', title: 'When jokes hurt', href: '/articles/jokes/', body: [words('What helps.')], facts: [], isPaid: false },
    {
      kind: 'event',
      href: '/events/summer/',
      facts: ['When: Sunday 20 June 2027, 9:30am to 12:30pm', 'Where: County Hall', 'For: Midwives', 'Cost: Free'],
    },
    { kind: 'document', href: '/documents/report/', body: [words('What we did.')] },
  ])
  expect(bulletinCopySchema.parse(of(draft))).toEqual(of(draft))
})

test('an item may have words of its own', () => {
  const draft = aDraft({ sections: [section('S', picked('article', 'jokes', { summary: 'In our words.' }))] })
  expect(of(draft).sections[0]!.items[0]!.body).toEqual([words('In our words.')])
})

test('a cancelled event says that and nothing else', () => {
  expect(of(aDraft({ sections: [section('S', picked('event', 'off'))] })).sections[0]!.items[0]!.facts).toEqual(['Cancelled'])
})

test('what is not published is left out, and a section without items with it', () => {
  expect(titles(aDraft({ sections: [section('Gone', picked('article', 'nothing')), section('There', someNews('x'))] }))).toEqual([
    ['There', 'News x'],
  ])
})

test('an item stands in the editions that it is for, and in every one when none is named', () => {
  const draft = aDraft({ editions: both, sections: [section('S', someNews('all'), someNews('b', { onlyFor: ['b'] }))] })
  expect([titles(draft, ['a']), titles(draft, ['b'])]).toEqual([[['S', 'News all']], [['S', 'News all', 'News b']]])
})

describe('the merged copy of somebody in two editions', () => {
  const draft = aDraft({
    editions: [anEdition('a', { introduction: [words('Hello a.')] }), anEdition('b', { introduction: [words('Hello b.')] })],
    sections: [
      section('First', someNews('b-first', { onlyFor: ['b'] }), picked('article', 'jokes', { onlyFor: ['a'] })),
      section('Second', picked('article', 'jokes', { id: 'again', onlyFor: ['b'] })),
      section('Third', someNews('a-last', { onlyFor: ['a'] })),
    ],
  })

  test('has the items of both in the order of the bulletin, none twice, no section empty', () => {
    expect(titles(draft, ['a', 'b'])).toEqual([
      ['First', 'News b-first', 'When jokes hurt'],
      ['Third', 'News a-last'],
    ])
  })

  test('has the subject of the upper edition and both introductions', () => {
    expect(of(draft, ['b', 'a'])).toMatchObject({
      subject: 'Subject for a',
      preheader: 'What else is in it for a',
      introduction: [words('Hello a.'), words('Hello b.')],
    })
  })

  test('says once what both introductions say', () => {
    const same = aDraft({ editions: ['a', 'b'].map((list) => anEdition(list, { introduction: [words('Hello.')] })) })
    expect(of(same, ['a', 'b']).introduction).toEqual([words('Hello.')])
  })
})

test('what readers pay for stands only in variants that have it, whether an event or news', () => {
  const draft = aDraft({ sections: [section('S', picked('event', 'paid'), someNews('course', { isPaid: true }), someNews('free'))] })
  expect(titles(draft, ['a'], false)).toEqual([['S', 'News free']])
  expect(titles(draft, ['a'], true)).toEqual([['S', 'Event paid', 'News course', 'News free']])
})

test('a copy of none of the editions is a mistake of the program', () => {
  expect(() => of(aDraft(), ['other'])).toThrow('has none of the editions')
})

test('there is a variant for every choice of editions, with and without what is paid for', () => {
  const keys = variantsOf({ editions: [anEdition('a'), anEdition('b'), anEdition('c')] }).map(variantKey)
  expect(keys).toHaveLength(14)
  expect(new Set(keys)).toEqual(new Set(['a', 'b', 'c', 'a+b', 'a+c', 'b+c', 'a+b+c'].flatMap((key) => [key, `${key}~paid`])))
})
