import { describe, expect, it } from 'vitest'
import { actionsFor, totalOf, type LedgerCounts } from '#cms/domain/approval/progress.ts'

const counts = (states: LedgerCounts['states']): LedgerCounts => ({ states, reports: {} })
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
})
