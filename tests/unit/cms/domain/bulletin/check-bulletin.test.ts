import { describe, expect, test } from 'vitest'
import type { Block } from '#content/schema/block.ts'
import type { CheckFacts } from '#cms/domain/bulletin/check-bulletin.ts'
import { aDraft, anEdition, picked, someNews, words } from '#tests/support/bulletin-drafts.ts'
import { bodyField, found, link, withBody, withItems } from '#tests/support/checked-bulletins.ts'

describe('dates', () => {
  test.each([
    ['Come on Tuesday 24 November 2026.', undefined],
    ['Come on Monday, 24th November 2026.', 'block'],
    ['Come on Friday the 31st of February 2027.', 'block'],
    ['Come on Tuesday 24 November.', undefined],
    ['Come on Tuesday 23 November.', undefined],
    ['Come on Sunday 24 November.', 'warn'],
    ['Come on tuesday 24 november 2026', undefined],
    ['On 24 November 2026 and on Monday.', undefined],
  ])('%s', (text, severity) => {
    const checks = withBody(words(text))
    expect(checks.map((check) => check.split(' ')[0])).toEqual(severity ? [severity] : [])
  })

  test('in subjects as well', () => {
    expect(found(aDraft({ editions: [anEdition('a', { subject: 'Forum on Monday 24 November 2026' })] })).join()).toContain(
      'block editions.0.subject “Monday 24 November 2026” is a Tuesday.',
    )
  })
})

describe('subjects', () => {
  const subject = (values: Parameters<typeof anEdition>[1], facts?: Partial<CheckFacts>) =>
    found(aDraft({ editions: [anEdition('a', values)] }), facts)
  test.each([
    ['too long for a phone', { subject: 'x'.repeat(61) }, 'warn editions.0.subject The subject has 61 characters'],
    [
      'that tells on whoever reads it',
      { subject: 'Help with domestic abuse, new' },
      'warn editions.0.subject The subject says “domestic abuse”',
    ],
    ['followed by nothing', { preheader: '' }, 'warn editions.0.preheader The line after the subject is empty'],
  ])('%s', (_words, values, expected) => {
    expect(subject(values)).toEqual([expect.stringContaining(expected)])
  })

  test('of the issue before', () => {
    expect(subject({ subject: 'What  is New' }, { lastSubjects: ['Other', 'what is new'] })).toEqual([
      expect.stringContaining('The last issue had the same subject'),
    ])
  })

  test('a word inside another is none', () => {
    expect(subject({ subject: 'About cots and scots' })).toEqual([])
  })
})

describe('copies', () => {
  test('an edition without items, and one with nothing but what is paid for', () => {
    const draft = aDraft({
      editions: [anEdition('a'), anEdition('b')],
      sections: [{ id: 's', title: 'S', items: [someNews('n', { onlyFor: ['a'] })] }],
    })
    expect(found(draft)).toEqual(['block editions.1 This edition has no items. Add one, or remove the edition.'])
    expect(found(withItems(picked('event', 'course'))).join()).toContain(
      'block editions.0 All items of this edition promote something people pay for',
    )
  })

  test('a list that is not in use', () => {
    expect(found(aDraft({ editions: [anEdition('a'), anEdition('closed')] }))).toEqual([
      expect.stringContaining('block editions.1.list “Closed list” is not in use'),
    ])
  })

  test('what stands twice for the same readers; not what stands once for each', () => {
    const twice = (first: string[], second: string[]) =>
      found(
        aDraft({
          editions: [anEdition('a'), anEdition('b')],
          sections: [
            {
              id: 's',
              title: 'S',
              items: [picked('article', 'jokes', { onlyFor: first }), picked('article', 'jokes', { id: '2', onlyFor: second })],
            },
          ],
        }),
      )
    expect(twice([], ['b'])).toEqual([expect.stringContaining('warn sections.0.items.1 This article stands further up already')])
    expect(twice(['a'], ['b'])).toEqual([])
  })

  test('what is paid for is said, and what looks like it is asked about', () => {
    expect(found(withItems(picked('event', 'course'), someNews('n'))).join()).toContain(
      'warn sections.0.items.0 “Event course” promotes something people pay for',
    )
    expect(withBody(words('A day for £45 a person.')).join()).toContain('warn sections.0.items.0.isPaid “News n” speaks of money')
  })

  test('events that are over or cancelled', () => {
    const checks = found(withItems(picked('event', 'over'), picked('event', 'off'), someNews('n')))
    expect(checks).toEqual([expect.stringContaining('“Event over” is over'), expect.stringContaining('“Event off” is cancelled')])
  })

  test('a mail that Gmail would cut', () => {
    const long = Array.from({ length: 700 }, () => words('Short. '.repeat(8)))
    expect(withBody(...long).join()).toMatch(/block sections The longest copy has \d+ KB\. Gmail hides what comes after 102 KB/)
    expect(withBody(...long.slice(0, 560)).join()).toMatch(/warn sections The longest copy has \d+ KB/)
    expect(withBody(...long.slice(0, 300)).join()).not.toContain('Gmail')
  })

  test('figures that are kept back are pointed out', () => {
    const cell = (text: string) => [{ type: 'text' as const, text }]
    const table: Block = { type: 'table', caption: 'Small', head: [cell('a'), cell('b')], rows: [[cell('x'), cell('3')]], rowHeaders: true }
    expect(withBody(table)).toEqual([expect.stringContaining(`warn ${bodyField} In “Small” figures under 5 are not shown`)])
    const chart = { kind: 'bars', unit: 'number', summary: 'There were three in 2012/13.' } as const
    expect(withBody({ ...table, chart }).join()).toContain(`block ${bodyField} In “Small” figures under 5 are not shown`)
    expect(withBody({ ...table, chart: { ...chart, summary: 'Fewer than in 2012/13, by 30%.' } }).join()).not.toContain('block')
  })
})

describe('reading', () => {
  const many = (count: number) => `${Array.from({ length: count }, (_, place) => `word${place}`).join(' ')}.`
  test('long sentences on average', () => {
    expect(withBody(words(`${many(22)} And ${many(23)}`)).join()).toContain(
      `warn ${bodyField} “News n”: sentences have 23 words on average`,
    )
  })

  test('one that is far too long', () => {
    expect(withBody(words(`${many(31)} A short one is here. Another short one here.`)).join()).toContain(
      'the sentence “word0 word1 word2 word3 word4 word5…” has 31 words',
    )
  })

  test('rows of tables are no sentences', () => {
    const cell = (text: string) => [{ type: 'text' as const, text }]
    expect(withBody({ type: 'table', caption: 'C', head: [cell('a')], rows: [[cell(many(60).slice(0, -1))]], rowHeaders: false })).toEqual(
      [],
    )
  })
})

test('what blocks comes first, and nothing is said twice', () => {
  const draft = aDraft({
    editions: [anEdition('a', { preheader: '' }), anEdition('b')],
    sections: [{ id: 's', title: 'S', items: [someNews('n', { body: [link('/gone/'), link('/gone/')] })] }],
  })
  expect(found(draft).map((check) => check.split(' ')[0])).toEqual(['block', 'warn'])
})
