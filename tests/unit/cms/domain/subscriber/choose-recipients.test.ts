import { describe, expect, test } from 'vitest'
import { chooseRecipient, chooseRecipients } from '#cms/domain/subscriber/choose-recipients.ts'
import { aCandidate, anEdition, aSubscription } from '#tests/support/sending/a-candidate.ts'

const both = [anEdition('practitioners'), anEdition('schools')]
const onBoth = [aSubscription('schools'), aSubscription('practitioners')]

describe('one copy for a person', () => {
  test('somebody on two lists gets one copy with both editions, in the bulletin’s order', () => {
    const choice = chooseRecipient(both, aCandidate({ subscriptions: onBoth }))
    expect(choice).toMatchObject({ kind: 'recipient', variant: { editions: ['practitioners', 'schools'], withPaid: false } })
  })

  test('somebody on one of two lists gets that edition alone', () => {
    const choice = chooseRecipient(both, aCandidate({ subscriptions: [aSubscription('schools')] }))
    expect(choice).toMatchObject({ kind: 'recipient', variant: { editions: ['schools'] } })
  })

  test('two records with the same address are one recipient', () => {
    const twice = [aCandidate(), aCandidate({ subscriberId: 'ann-again' })]
    expect(chooseRecipients(both, twice).recipients.map(({ candidate }) => candidate.subscriberId)).toEqual(['ann'])
  })

  test('a list that somebody left, or gets as a digest, is not in their copy', () => {
    const left = aCandidate({ subscriptions: [aSubscription('practitioners', { state: 'ended' }), aSubscription('schools')] })
    const digest = aCandidate({ subscriptions: [aSubscription('practitioners'), aSubscription('schools', { frequency: 'weekly' })] })
    expect(chooseRecipient(both, left)).toMatchObject({ variant: { editions: ['schools'] } })
    expect(chooseRecipient(both, digest)).toMatchObject({ variant: { editions: ['practitioners'] } })
  })
})

describe('what promotes paid services', () => {
  test.each([
    ['an individual', { kind: 'individual', takesPaid: false }, false],
    ['an individual who agreed', { kind: 'individual', takesPaid: true }, true],
    ['an organisation', { kind: 'corporate', takesPaid: false }, true],
  ] as const)('%s', (_who, changes, withPaid) => {
    expect(chooseRecipient(both, aCandidate(changes))).toMatchObject({ variant: { withPaid } })
  })
})

describe('who gets nothing, and why', () => {
  test.each([
    ['bounced', { suppression: 'bounced' }, 'does not exist'],
    ['complained', { suppression: 'complained' }, 'spam'],
    ['unsubscribed from everything', { suppression: 'unsubscribed' }, 'Unsubscribed from everything'],
    ['unconfirmed', { state: 'unconfirmed' }, 'not confirmed'],
    ['ended', { state: 'ended' }, 'ended'],
    ['left the list', { subscriptions: [aSubscription('practitioners', { state: 'ended' })] }, 'unsubscribed from the list'],
    ['has not confirmed the list', { subscriptions: [aSubscription('practitioners', { state: 'unconfirmed' })] }, 'not confirmed'],
    ['weekly digest', { subscriptions: [aSubscription('practitioners', { frequency: 'weekly' })] }, 'weekly digest'],
    ['monthly digest', { subscriptions: [aSubscription('practitioners', { frequency: 'monthly' })] }, 'monthly digest'],
  ] as const)('%s', (_who, changes, words) => {
    const choice = chooseRecipient(both, aCandidate(changes))
    expect(choice).toMatchObject({ kind: 'excluded', why: expect.stringContaining(words) as string })
  })

  test('a list that is not in use', () => {
    const editions = [anEdition('practitioners', { isListInUse: false })]
    expect(chooseRecipient(editions, aCandidate())).toMatchObject({
      kind: 'excluded',
      why: expect.stringContaining('not in use') as string,
    })
  })

  test('suppression counts before everything else', () => {
    expect(chooseRecipient(both, aCandidate({ suppression: 'complained', takesPaid: true, subscriptions: onBoth }))?.kind).toBe('excluded')
  })

  test('people on none of the lists, or outside the segment, are no candidates at all', () => {
    const none = { sectors: [], districts: [], roles: [] }
    expect(chooseRecipient(both, aCandidate({ subscriptions: [aSubscription('members')] }))).toBeNull()
    const for_ = (segment: object) => [anEdition('practitioners', { segment: { ...none, ...segment } })]
    expect(chooseRecipient(for_({ sectors: ['police'] }), aCandidate())).toBeNull()
    expect(chooseRecipient(for_({ districts: ['Harlow'] }), aCandidate())).toBeNull()
    expect(chooseRecipient(for_({ roles: ['teacher'] }), aCandidate({ role: null }))).toBeNull()
    expect(chooseRecipient(for_({ sectors: ['health'], districts: [' colchester '] }), aCandidate())?.kind).toBe('recipient')
  })
})

describe('why somebody gets it', () => {
  test('names the list, the day and that they asked', () => {
    const choice = chooseRecipient(both, aCandidate())
    expect(choice).toMatchObject({ reason: 'You get this because you asked for “practitioners’ bulletin” (since 3 March 2026).' })
  })

  test('says when it is a public task, and that they may object', () => {
    const subscriptions = [aSubscription('practitioners'), aSubscription('schools', { basis: 'public-task' })]
    const choice = chooseRecipient(both, aCandidate({ subscriptions }))
    const reason = choice?.kind === 'recipient' ? choice.reason : ''
    expect(reason).toContain('asked for “practitioners’ bulletin”')
    expect(reason).toContain('public task, on the list “schools’ bulletin” (since 3 March 2026); you may object')
  })
})
