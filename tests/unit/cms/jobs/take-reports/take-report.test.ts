import { expect, test } from 'vitest'
import type { ReportLedger } from '#cms/jobs/take-reports/ports.ts'
import { forgetOldMessages, takeReport } from '#cms/jobs/take-reports/take-report.ts'

const now = new Date('2026-11-23T09:00:00Z')
const row = { rowId: 'row-1', bulletinId: 'bulletin-1', subscriberId: 'reader', addressHash: 'hash', isAccepted: false }

/** A ledger that writes down what is asked of it. `fails` breaks at that step. */
function aLedger({ known = [] as string[], hasRow = true, fails = '' } = {}) {
  const steps: string[] = []
  const step = (words: string) => {
    if (fails !== '' && words.startsWith(fails)) throw new Error('The store is gone.')
    steps.push(words)
  }
  const ledger: ReportLedger = {
    isKnown: async (eventId) => known.includes(eventId),
    findRow: async ({ rowId, providerId }) => (hasRow && (rowId === row.rowId || providerId === 'mail-1') ? row : null),
    findMailbox: async (address) => ({ bulletinId: null, subscriberId: null, addressHash: `hash of ${address}` }),
    settleAsAccepted: async (rowId, providerId) => step(`settle ${rowId} ${providerId}`),
    keepReport: async (rowId, report, at) => step(`keep ${rowId} ${report} ${at.toISOString()}`),
    suppress: async ({ addressHash }, reason) => step(`suppress ${addressHash} ${reason}`),
    remember: async (eventId, type) => step(`remember ${eventId} ${type}`),
    forget: async (before) => step(`forget ${before.toISOString()}`),
  }
  return { ledger, steps }
}
const event = (type: string, more: object = {}) => ({
  type,
  created_at: '2026-11-23T08:59:00.000Z',
  data: { email_id: 'mail-1', created_at: '2026-11-23T08:58:00.000Z', tags: { row: 'row-1' }, ...more },
})

test('a complaint settles the row, is kept, suppresses the address, and is remembered last', async () => {
  const { ledger, steps } = aLedger()
  expect(await takeReport(ledger, { eventId: 'msg-1', event: event('email.complained') }, now)).toBe('taken')
  expect(steps).toEqual([
    'settle row-1 mail-1',
    'keep row-1 complained 2026-11-23T08:59:00.000Z',
    'suppress hash complained',
    'remember msg-1 email.complained',
  ])
})

test('a message that only says "sent" settles the row and keeps nothing else', async () => {
  const { ledger, steps } = aLedger()
  await takeReport(ledger, { eventId: 'msg-1', event: event('email.sent') }, now)
  expect(steps).toEqual(['settle row-1 mail-1', 'remember msg-1 email.sent'])
})

test('a row that the ledger knows as accepted is not settled again', async () => {
  const { ledger, steps } = aLedger()
  const known = { ...ledger, findRow: async () => ({ ...row, isAccepted: true }) }
  await takeReport(known, { eventId: 'msg-1', event: event('email.sent') }, now)
  expect(steps).toEqual(['remember msg-1 email.sent'])
})

test('a message that was taken in before changes nothing', async () => {
  const { ledger, steps } = aLedger({ known: ['msg-1'] })
  expect(await takeReport(ledger, { eventId: 'msg-1', event: event('email.complained') }, now)).toBe('known')
  expect(steps).toEqual([])
})

test('mail of no ledger, and messages of another kind, are remembered and nothing more', async () => {
  const { ledger, steps } = aLedger({ hasRow: false })
  expect(await takeReport(ledger, { eventId: 'msg-1', event: event('email.bounced') }, now)).toBe('ignored')
  expect(await takeReport(ledger, { eventId: 'msg-2', event: undefined }, now)).toBe('ignored')
  expect(steps).toEqual(['remember msg-1 email.bounced', 'remember msg-2 unknown'])
})

test.each([
  ['that asks to confirm', { mail: 'single' }],
  ['of a ledger that a restore has lost', { row: 'row-of-before' }],
])('a complaint about a mail %s suppresses whoever it went to', async (_what, tags) => {
  const { ledger, steps } = aLedger({ hasRow: false })
  const complaint = event('email.complained', { tags, to: ['reader@example.org'] })
  expect(await takeReport(ledger, { eventId: 'msg-1', event: complaint }, now)).toBe('taken')
  expect(steps).toEqual(['suppress hash of reader@example.org complained', 'remember msg-1 email.complained'])
})

test('a complaint about a mail of somebody else on the same account, and a delivery, suppress nobody', async () => {
  const { ledger, steps } = aLedger({ hasRow: false })
  for (const [type, tags] of [
    ['email.complained', { campaign: 'x' }],
    ['email.delivered', { mail: 'single' }],
  ] as const)
    expect(await takeReport(ledger, { eventId: type, event: event(type, { tags, to: ['reader@example.org'] }) }, now)).toBe('ignored')
  expect(steps.filter((words) => words.startsWith('suppress'))).toEqual([])
})

test('a message in the midst of which the store fails is not remembered, so that it can come again', async () => {
  const { ledger, steps } = aLedger({ fails: 'suppress' })
  await expect(takeReport(ledger, { eventId: 'msg-1', event: event('email.complained') }, now)).rejects.toThrow('store')
  expect(steps.some((words) => words.startsWith('remember'))).toBe(false)
})

test('messages are forgotten after two weeks, long after the provider has stopped to try', async () => {
  const { ledger, steps } = aLedger()
  await forgetOldMessages(ledger, now)
  expect(steps).toEqual(['forget 2026-11-09T09:00:00.000Z'])
})
