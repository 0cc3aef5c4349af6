import { describe, expect, test } from 'vitest'
import { standingInWords, standingOf, type StandingFacts } from '#cms/domain/publishing/standing.ts'

const nothing: StandingFacts = { isLive: false, hasNewerDraft: false, isWaiting: false, isTrashed: false, schedules: [] }
const failure = { field: 'title', message: 'is missing.' }
const schedules = [{ action: 'publish' as const, at: '2026-12-01T09:00:00.000Z' }]

const both = [true, false]
const everyFact: StandingFacts[] = both.flatMap((isLive) =>
  both.flatMap((hasNewerDraft) =>
    both.flatMap((isWaiting) =>
      both.flatMap((isTrashed) =>
        [failure, undefined].flatMap((trouble) =>
          [schedules, []].map((planned) => ({ isLive, hasNewerDraft, isWaiting, isTrashed, failure: trouble, schedules: planned })),
        ),
      ),
    ),
  ),
)

describe('where a document stands', () => {
  test.each<[string, Partial<StandingFacts>]>([
    ['draft', {}],
    ['draft', { hasNewerDraft: true }],
    ['scheduled', { schedules }],
    ['live', { isLive: true }],
    ['live', { isLive: true, schedules }],
    ['waiting', { isWaiting: true, schedules }],
    ['waiting', { isLive: true, isWaiting: true }],
    ['failed', { isLive: true, isWaiting: true, failure, schedules }],
    ['trashed', { isTrashed: true, isLive: true, isWaiting: true, failure, schedules }],
  ])('%s: %o', (standing, facts) => {
    expect(standingOf({ ...nothing, ...facts })).toBe(standing)
  })

  test('a failure is never hidden but by the trash', () => {
    for (const facts of everyFact.filter((each) => each.failure)) expect(standingOf(facts)).toBe(facts.isTrashed ? 'trashed' : 'failed')
  })
})

describe('the same in words', () => {
  test('is one sentence or two for every state', () => {
    expect(everyFact).toHaveLength(64)
    for (const facts of everyFact) expect(standingInWords(facts)).toMatch(/^[A-Z][^.]+\.( [A-Z][^.]+\.)?$/)
  })

  test('says whether readers see anything', () => {
    expect(standingInWords({ ...nothing, isLive: true })).toBe('Readers see it.')
    expect(standingInWords({ ...nothing, isLive: true, hasNewerDraft: true })).toBe('Readers see it. A newer draft waits to be published.')
    expect(standingInWords({ ...nothing, isLive: true, failure })).toContain('readers see the last good version')
    expect(standingInWords({ ...nothing, failure })).toBe('It could not be published.')
    expect(standingInWords({ ...nothing, isTrashed: true })).toContain('Readers cannot see it')
    expect(standingInWords(nothing)).toMatch(/only people signed in/i)
  })
})
