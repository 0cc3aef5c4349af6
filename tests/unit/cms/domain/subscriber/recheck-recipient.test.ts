import { expect, test } from 'vitest'
import { recheckRecipient } from '#cms/domain/subscriber/recheck-recipient.ts'
import { aCandidate, anEdition, aSubscription } from '#tests/support/sending/a-candidate.ts'

const lists = [anEdition('practitioners'), anEdition('schools')]
const row = { variant: 'practitioners+schools~paid', subscriberId: 'ann' }
const onBoth = [aSubscription('practitioners'), aSubscription('schools')]

test('somebody of whom nothing has changed gets what was frozen', () => {
  expect(recheckRecipient(row, lists, aCandidate({ kind: 'corporate', subscriptions: onBoth }), null)).toBeNull()
})

test('a list that somebody left meanwhile is taken out of their copy, with its reason', () => {
  const subscriptions = [aSubscription('practitioners', { state: 'ended' }), aSubscription('schools')]
  const answer = recheckRecipient(row, lists, aCandidate({ kind: 'corporate', subscriptions }), null)
  expect(answer).toMatchObject({ kind: 'narrow', variant: 'schools~paid' })
  expect(answer?.kind === 'narrow' && answer.reason).not.toContain('practitioners')
})

test('consent to paid services that was taken back takes them out', () => {
  const candidate = aCandidate({ kind: 'individual', takesPaid: false, subscriptions: onBoth })
  expect(recheckRecipient(row, lists, candidate, null)).toMatchObject({ kind: 'narrow', variant: 'practitioners+schools' })
})

test('nobody gets more than was frozen', () => {
  const less = { variant: 'schools', subscriberId: 'ann' }
  expect(recheckRecipient(less, lists, aCandidate({ takesPaid: true, subscriptions: onBoth }), null)).toBeNull()
})

test.each([
  ['suppressed', aCandidate({ subscriptions: onBoth }), 'bounced'],
  ['left every list', aCandidate({ subscriptions: onBoth.map((one) => ({ ...one, state: 'ended' as const })) }), null],
  ['ended', aCandidate({ state: 'ended', subscriptions: onBoth }), null],
  ['erased', null, null],
])('somebody who %s gets nothing', (_who, candidate, suppression) => {
  const answer = recheckRecipient(row, lists, candidate, suppression)
  expect(answer).toMatchObject({ kind: 'exclude', why: expect.stringMatching(/^Unsubscribed during sending/) as string })
})

test('a change to a digest during sending does not take the issue away', () => {
  const subscriptions = onBoth.map((one) => ({ ...one, frequency: 'weekly' as const }))
  expect(recheckRecipient(row, lists, aCandidate({ kind: 'corporate', subscriptions }), null)).toBeNull()
})

test('a watched mailbox is only asked for suppression', () => {
  const canary = { variant: 'practitioners+schools~paid', subscriberId: null }
  expect(recheckRecipient(canary, lists, null, null)).toBeNull()
  expect(recheckRecipient(canary, lists, null, 'bounced')?.kind).toBe('exclude')
})
