import { describe, expect, it } from 'vitest'
import { actionsFor, totalOf, whoIs, type WholeLedger } from '#cms/domain/approval/progress.ts'

const counts = (states: WholeLedger['states'], others: Partial<WholeLedger> = {}): WholeLedger => ({
  ...{ states, reports: {}, watched: {}, failed: 0 },
  ...others,
})
const everything = counts({ waiting: 4, accepted: 3, rejected: 2, unconfirmed: 1, excluded: 9 })

describe('what can be done with a sending', () => {
  it('counts all who are to get it, and none who are excluded', () => {
    expect(totalOf(everything)).toBe(10)
    expect(totalOf(counts({}))).toBe(0)
  })

  it.each([
    ['freezing', ['stop']],
    ['scheduled', ['stop']],
    ['sending', ['pause', 'stop', 'resolve', 'late']],
    ['paused', ['resume', 'stop', 'resolve', 'late']],
    ['waiting', ['resume', 'stop', 'resolve']],
    ['stopped', ['rest', 'retry', 'resolve', 'late', 'correction']],
    ['done', ['retry', 'resolve', 'late', 'correction']],
  ] as const)('offers for one that is %s: %j', (state, actions) => expect(actionsFor(state, 'issue', everything)).toEqual(actions))

  it('offers nothing that would concern nobody', () => {
    const settled = counts({ accepted: 3 })
    expect(actionsFor('stopped', 'issue', settled)).toEqual(['late', 'correction'])
    expect(actionsFor('done', 'correction', settled)).toEqual([])
    expect(actionsFor('done', 'issue', counts({}))).toEqual(['late'])
  })

  it('offers what concerns a watched mailbox alone, and what the provider took and never sent', () => {
    const watched = { waiting: 1, rejected: 1, unconfirmed: 1 }
    expect(actionsFor('stopped', 'issue', counts({}, { watched }))).toEqual(['rest', 'retry', 'resolve', 'late'])
    expect(actionsFor('done', 'rest', counts({ accepted: 3 }, { failed: 1 }))).toEqual(['retry'])
  })

  it('counts a watched mailbox as no person', () => {
    expect(totalOf(counts({ accepted: 3 }, { watched: { accepted: 2 } }))).toBe(3)
    const who = (people: number, mailboxes: number) => whoIs({ states: { waiting: people }, watched: { waiting: mailboxes } }, 'waiting')
    expect([who(1400, 0), who(1, 2), who(0, 1)]).toEqual(['1,400 people', '1 person and 2 watched mailboxes', '1 watched mailbox'])
  })
})
