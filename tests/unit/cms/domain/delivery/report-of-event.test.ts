import { describe, expect, test } from 'vitest'
import { reportOfEvent } from '#cms/domain/delivery/report-of-event.ts'

const data = {
  email_id: 'mail-1',
  created_at: '2026-11-23T09:00:00.000Z',
  from: 'Hub <hub@example.org>',
  to: ['reader@example.org'],
  subject: 'News',
  tags: { row: 'row-1' },
}
const event = (type: string, more: object = {}) => ({ type, created_at: '2026-11-23T09:00:05.000Z', data: { ...data, ...more } })
const bounced = (type: string) =>
  reportOfEvent(event('email.bounced', { bounce: { type, subType: 'General', message: 'No such\r\nmailbox.' } }))

test('a report names its row, the mail, and its own time', () => {
  expect(reportOfEvent(event('email.delivered'))).toEqual({
    isOurs: true,
    to: ['reader@example.org'],
    rowId: 'row-1',
    providerId: 'mail-1',
    at: new Date('2026-11-23T09:00:05Z'),
    takenAt: new Date('2026-11-23T09:00:00Z'),
    report: 'delivered',
    suppressFor: null,
    words: null,
  })
})

test.each([
  ['email.sent', null, null],
  ['email.delivered', 'delivered', null],
  ['email.delivery_delayed', 'delayed', null],
  ['email.complained', 'complained', 'complained'],
  ['email.failed', 'failed', null],
  ['email.suppressed', 'suppressed', null],
])('%s is kept as %s', (type, report, suppressFor) => {
  expect(reportOfEvent(event(type))).toMatchObject({ report, suppressFor })
})

describe('a bounce', () => {
  test('that is permanent is held against the address', () => {
    expect(bounced('Permanent')).toMatchObject({
      report: 'bounced',
      suppressFor: 'bounced',
      words: 'Bounced (Permanent General): No such mailbox.',
    })
  })

  test.each(['Transient', 'Undetermined', 'Temporary', ''])('that is %s is not', (type) => {
    expect(bounced(type)).toMatchObject({ report: 'bounced', suppressFor: null })
  })

  test('that does not say what it is, is not', () => {
    expect(reportOfEvent(event('email.bounced'))).toMatchObject({ report: 'bounced', suppressFor: null })
    expect(reportOfEvent(event('email.bounced', { bounce: 'Permanent' }))).toMatchObject({ report: 'bounced', suppressFor: null })
  })
})

test('tags are read as a list too, and a mail without the tag is told by its id alone', () => {
  expect(reportOfEvent(event('email.delivered', { tags: [{ name: 'row', value: 'row-2' }] }))).toMatchObject({ rowId: 'row-2' })
  for (const tags of [undefined, {}, [], null, 'row', { row: 7 }])
    expect(reportOfEvent(event('email.delivered', { tags }))).toMatchObject({ rowId: null, providerId: 'mail-1' })
})

test.each([
  ['another kind of message', event('email.opened')],
  ['a message about a contact', { type: 'contact.created', created_at: '2026-11-23T09:00:05Z', data: { id: 'c' } }],
  ['a kind that is a word of the language itself', event('constructor')],
  ['no time', { ...event('email.delivered'), created_at: 'yesterday' }],
  ['no mail', { ...event('email.delivered'), data: { tags: { row: 'row-1' } } }],
  ['a list', []],
  ['nothing', undefined],
])('%s tells nothing', (_what, message) => {
  expect(reportOfEvent(message)).toBeNull()
})

test('what a provider says of somebody is kept without their address, which ledgers forget', () => {
  const message = '550 5.1.1 <Ann.O\u2019Hara+x@school.example>: Recipient rejected; rfc822;ann@school.example'
  const { words } = reportOfEvent(event('email.bounced', { bounce: { type: 'Permanent', subType: 'General', message } }))!
  expect(words).toMatch(/^Bounced \(Permanent General\): 550 5\.1\.1 <.*\[mail address\]>: Recipient rejected/)
  expect(words).not.toContain('school.example')
})
