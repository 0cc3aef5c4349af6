import { expect, test } from 'vitest'
import { createLinks } from '#cms/adapters/subscribers/links.ts'
import { makeMessages, withoutTemplate } from '#cms/jobs/send-bulletins/make-messages.ts'
import type { BatchRow, SendingPlan } from '#cms/jobs/send-bulletins/ledger.ts'
import { aReadyBulletin } from '#tests/support/sending/a-bulletin.ts'

const lists = [{ id: 'schools', name: 'Schools’ bulletin', slug: 'schools' }]
const { templates, from } = aReadyBulletin('bulletin', lists)
const plan: SendingPlan = { sendingId: 'sending', from, at: new Date('2026-12-01T09:00:00Z'), templates }
const links = createLinks({ siteUrl: 'https://hub.example', secret: 'a secret of tests, long enough' })
const row: BatchRow = {
  rowId: 'row-1',
  position: 0,
  address: 'ann@school.example',
  addressHash: 'a1',
  subscriberId: 'ann',
  variant: 'schools',
  reason: 'You get this because you asked for it.',
  isCanary: false,
  state: 'waiting',
}

test('a message carries the row’s own links and what one-click unsubscribing needs (RFC 8058)', () => {
  const [message] = makeMessages(plan, [row], links)
  const unsubscribeUrl = links.unsubscribe('row-1', 'ann')
  expect(message).toMatchObject({
    ...{ rowId: 'row-1', to: 'ann@school.example', from, replyTo: 'answers@hub.example', subject: 'Bulletin for schools' },
    headers: {
      'List-Id': '<schools.hub.example>',
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  })
  expect(message!.text).toContain(unsubscribeUrl)
  expect(message!.text).toContain(row.reason)
  expect(message!.html).not.toMatch(/[\u{e000}\u{e001}]/u)
})

test('the same rows come to the same bytes whenever they are made', () => {
  const rows = [row, { ...row, rowId: 'row-2', subscriberId: null, isCanary: true }]
  expect(JSON.stringify(makeMessages(plan, rows, links))).toBe(JSON.stringify(makeMessages(structuredClone(plan), rows, links)))
})

test('a row whose variant has no text is told, and nothing is made up for it', () => {
  const stray = { ...row, variant: 'members' }
  expect(withoutTemplate(plan, [row, stray])).toEqual([stray])
  expect(() => makeMessages(plan, [stray], links)).toThrow('no text of the variant "members"')
})
