import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { digestOf } from '#cms/domain/site/digest-of.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { aHelpline, anEvent } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'

const session = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })
const january = session('2027-01-20T09:30:00.000Z', '2027-01-20T12:30:00.000Z')
const february = session('2027-02-03T09:30:00.000Z', '2027-02-03T12:30:00.000Z')

function indexOf(...documents: Parameters<ReturnType<typeof createContentIndex>['put']>[0][]) {
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  for (const document of documents) index.put(document)
  return index
}

/** What a page that asks would show, and whether what it read is another at a later instant. */
function turns(
  index: ReturnType<typeof indexOf>,
  ask: (content: ReturnType<typeof recordReads>['content']) => unknown,
  from: string,
  to: string,
): boolean {
  const { content, reads } = recordReads(index, new Date(from))
  ask(content)
  return reads().some(([key, digest]) => digestOf(index, key, new Date(to)) !== digest)
}

test('an event is to come until the last of its sessions is over, then it is past', () => {
  const index = indexOf(published('events', anEvent({ id: 'course', sessions: [february, january] })))
  const at = (instant: string) => recordReads(index, new Date(instant)).content
  expect(
    at('2027-02-03T12:29:59.999Z')
      .upcomingEvents()
      .map(({ id }) => id),
  ).toEqual(['course'])
  expect(at('2027-02-03T12:30:00.000Z').upcomingEvents()).toEqual([])
  expect(
    at('2027-02-03T12:30:00.000Z')
      .pastEvents()
      .map(({ id }) => id),
  ).toEqual(['course'])
})

test('lists of events turn exactly when the next event is over', () => {
  const index = indexOf(
    published('events', anEvent({ id: 'first', sessions: [january] })),
    published('events', anEvent({ id: 'second', sessions: [february] })),
  )
  expect(turns(index, (content) => content.upcomingEvents(), '2027-01-01T00:00:00.000Z', '2027-01-20T12:29:59.000Z')).toBe(false)
  expect(turns(index, (content) => content.upcomingEvents(), '2027-01-01T00:00:00.000Z', '2027-01-20T12:30:00.000Z')).toBe(true)
  expect(turns(index, (content) => content.pastEvents(), '2027-01-21T00:00:00.000Z', '2027-01-20T12:00:00.000Z')).toBe(true)
})

test('whether a help line answers turns exactly when it opens or closes', () => {
  const hours = { stretches: [{ days: ['monday' as const], from: '08:45', until: '17:30' }], isClosedOnBankHolidays: true }
  const index = indexOf(published('helplines', aHelpline({ id: 'door', opening: hours })))
  const ask = (content: ReturnType<typeof recordReads>['content']) => content.opening('door')
  expect(recordReads(index, new Date('2026-11-23T12:00:00.000Z')).content.opening('door')).toEqual({
    isOpen: true,
    turnsAt: '2026-11-23T17:30:00.000Z',
  })
  expect(turns(index, ask, '2026-11-23T12:00:00.000Z', '2026-11-23T17:29:59.000Z')).toBe(false)
  expect(turns(index, ask, '2026-11-23T12:00:00.000Z', '2026-11-23T17:30:00.000Z')).toBe(true)
  expect(turns(index, ask, '2026-11-23T12:00:00.000Z', '2026-11-23T08:00:00.000Z')).toBe(true)
})
