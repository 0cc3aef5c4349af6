import { describe, expect, it } from 'vitest'
import {
  approvalStanding,
  bulletinStanding,
  standingApproval,
  type BulletinFacts,
  type GivenApproval,
} from '#cms/domain/approval/standing.ts'

const approval: GivenApproval = { digest: 'now', person: 'Bea Brown', at: '2026-11-23T09:30:00.000Z', isAlone: false }
const facts = (values: Partial<BulletinFacts> = {}): BulletinFacts => ({ digest: 'now', approvals: [], issue: null, ...values })

describe('where a bulletin stands', () => {
  it('is a draft until somebody approved it', () => {
    expect(bulletinStanding(facts())).toBe('draft')
    expect(approvalStanding(facts())).toMatch(/Nobody has approved it/)
  })

  it('is approved, by whom and when, as long as what would be sent is what they saw', () => {
    const approved = facts({ approvals: [approval] })
    expect(bulletinStanding(approved)).toBe('approved')
    expect(approvalStanding(approved)).toBe('Bea Brown approved it at 9:30am on Monday 23 November 2026. It can be sent as it is.')
    expect(approvalStanding(facts({ approvals: [{ ...approval, isAlone: true }] }))).toContain(', alone.')
  })

  it('is void as soon as anything would be sent otherwise, or cannot be composed', () => {
    for (const digest of ['another', null]) {
      const changed = facts({ approvals: [approval], digest })
      expect(standingApproval(changed)).toBeNull()
      expect(bulletinStanding(changed)).toBe('void')
      expect(approvalStanding(changed)).toMatch(/Bea Brown approved it .* must be approved again/)
    }
  })

  it('heeds an older approval of exactly this content: it was put back as it was', () => {
    const back = facts({ approvals: [{ ...approval, digest: 'later', person: 'Cy' }, approval] })
    expect(standingApproval(back)?.person).toBe('Bea Brown')
  })

  it('says what its sending does, before all else, and why it stands still', () => {
    const at = '2026-12-01T09:00:00.000Z'
    const words = (issue: NonNullable<BulletinFacts['issue']>) => approvalStanding(facts({ issue }))
    expect(words({ state: 'scheduled', at })).toBe('Goes out at 9am on Tuesday 1 December 2026 (Essex time).')
    expect(words({ state: 'freezing', at })).toContain('Nothing has left so far.')
    expect(words({ state: 'sending', at })).toBe('It is on its way, in calls of up to 100 people each.')
    expect(words({ state: 'paused', at, reason: 'Paused by Bea: a wrong date' })).toBe('Paused by Bea: a wrong date.')
    expect(words({ state: 'waiting', at, reason: 'Fell due during a hold.' })).toBe('Fell due during a hold.')
    expect(words({ state: 'waiting', at })).toBe('Only a person sets it going.')
    expect(words({ state: 'stopped', at })).toBe('It was ended. Nobody else gets it unless somebody sends it to the rest.')
    expect(words({ state: 'stopped', at, isHandedOver: true })).toBe('It was ended. Nobody is left over.')
    expect(words({ state: 'done', at, finishedAt: at })).toBe(
      'It went out by 9am on Tuesday 1 December 2026. Its delivery says what became of each copy.',
    )
    expect(words({ state: 'done', at })).toBe('It went out. Its delivery says what became of each copy.')
  })
})
