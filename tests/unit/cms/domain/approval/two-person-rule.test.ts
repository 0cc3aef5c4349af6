import { describe, expect, it } from 'vitest'
import { judgeApproval } from '#cms/domain/approval/two-person-rule.ts'

const written = { author: 'ann', lastEditor: 'ben' }
const reason = 'Everybody else is away until Monday'

describe('who may approve what is sent', () => {
  it('takes an approval of somebody who neither wrote nor changed it, without asking why', () => {
    expect(judgeApproval('youth-and-sending', { ...written, approver: 'cleo' }, undefined)).toEqual({
      ok: true,
      isAlone: false,
      reason: null,
    })
  })

  it.each(['ann', 'ben'])('asks %s, who had it in hand, for a reason where the rule asks for two', (approver) => {
    for (const rule of ['youth-and-sending', 'everything'] as const) {
      for (const given of [undefined, '', 'because', '          ']) {
        const verdict = judgeApproval(rule, { ...written, approver }, given)
        expect(verdict.ok, `${rule}: ${given}`).toBe(false)
        expect(!verdict.ok && verdict.message).toMatch(/^reason: /)
      }
      expect(judgeApproval(rule, { ...written, approver }, ` ${reason} `)).toEqual({ ok: true, isAlone: true, reason })
    }
  })

  it('asks nobody where the rule is off, and still keeps that one person was alone, and why', () => {
    expect(judgeApproval('off', { ...written, approver: 'ann' }, undefined)).toEqual({ ok: true, isAlone: true, reason: null })
    expect(judgeApproval('off', { ...written, approver: 'ann' }, 'a short one')).toEqual({ ok: true, isAlone: true, reason: 'a short one' })
  })
})
