import { describe, expect, test } from 'vitest'
import { outcomeOfReply, type BatchReply } from '#cms/domain/delivery/outcome-of-reply.ts'

const now = new Date('2026-11-23T09:00:00Z')
const rows = ['row-a', 'row-b', 'row-c']
const failed = (statusCode: number | null, name: string, headers: Record<string, string> = {}, message = 'Because.'): BatchReply => ({
  data: null,
  error: { name, statusCode, message },
  headers,
})
const taken = (data: unknown): BatchReply => ({ data, error: null, headers: {} })
const outcome = (reply: BatchReply) => outcomeOfReply(reply, rows, now)

describe('a batch that was taken', () => {
  test('gives each row the id of its own mail', () => {
    expect(outcome(taken({ data: [{ id: '1' }, { id: '2' }, { id: '3' }] }))).toEqual({
      kind: 'accepted',
      accepted: [
        { rowId: 'row-a', providerId: '1' },
        { rowId: 'row-b', providerId: '2' },
        { rowId: 'row-c', providerId: '3' },
      ],
      rejected: [],
    })
  })

  test('names the rows that were refused, and the ids of the others stay with their rows', () => {
    expect(outcome(taken({ data: [{ id: '1' }, { id: '3' }], errors: [{ index: 1, message: 'Invalid `to` field.\r\nX: y' }] }))).toEqual({
      kind: 'accepted',
      accepted: [
        { rowId: 'row-a', providerId: '1' },
        { rowId: 'row-c', providerId: '3' },
      ],
      rejected: [{ rowId: 'row-b', reason: 'The provider refused it: Invalid `to` field. X: y' }],
    })
  })

  test.each([
    ['an id too few', { data: [{ id: '1' }, { id: '2' }] }],
    ['an id too many', { data: [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }] }],
    ['an empty id', { data: [{ id: '1' }, { id: '' }, { id: '3' }] }],
    ['a place beyond the batch', { data: [{ id: '1' }, { id: '2' }], errors: [{ index: 3, message: 'No.' }] }],
    [
      'one place twice',
      {
        data: [{ id: '1' }],
        errors: [
          { index: 1, message: 'No.' },
          { index: 1, message: 'No.' },
        ],
      },
    ],
    ['no list', { data: null }],
    ['nothing', null],
    ['a text', 'OK'],
  ])('is unconfirmed when the answer has %s: nobody knows which rows were taken', (_what, data) => {
    expect(outcome(taken(data)).kind).toBe('unconfirmed')
  })
})

describe('a batch that was not taken', () => {
  test.each([
    [422, 'validation_error'],
    [422, 'missing_required_field'],
    [422, 'invalid_parameter'],
    [400, 'validation_error'],
    [400, 'invalid_idempotency_key'],
    [413, 'application_error'],
  ])('%i %s is a refusal of the batch', (status, name) => {
    expect(outcome(failed(status, name))).toMatchObject({
      kind: 'rejected',
      scope: 'batch',
      reason: expect.stringContaining(name) as string,
    })
  })

  test.each([
    [401, 'missing_api_key'],
    [401, 'restricted_api_key'],
    [403, 'invalid_api_key'],
    [403, 'validation_error'],
    [403, 'application_error'],
    [422, 'invalid_from_address'],
    [404, 'not_found'],
    [405, 'method_not_allowed'],
    [429, 'daily_quota_exceeded'],
    [429, 'monthly_quota_exceeded'],
    [451, 'security_error'],
  ])('%i %s is a refusal of the account, and says what to do', (status, name) => {
    expect(outcome(failed(status, name))).toMatchObject({
      kind: 'rejected',
      scope: 'account',
      reason: expect.stringContaining('resume.') as string,
    })
  })

  test.each([
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': 'Mon, 23 Nov 2026 09:00:07 GMT' }, 7000],
    [{ 'ratelimit-reset': '2' }, 2000],
    [{}, 1000],
  ])('a call too many waits as long as the headers %o ask', (headers, waitMs) => {
    expect(outcome(failed(429, 'rate_limit_exceeded', headers))).toMatchObject({
      kind: 'retry-later',
      notBefore: new Date(now.getTime() + waitMs),
    })
  })

  test('while the same key is under way elsewhere, it waits', () => {
    expect(outcome(failed(409, 'concurrent_idempotent_requests'))).toMatchObject({ kind: 'retry-later' })
  })
})

describe('what nobody can know', () => {
  test.each([
    [null, 'application_error'],
    [500, 'internal_server_error'],
    [500, 'application_error'],
    [502, 'application_error'],
    [503, 'rate_limit_exceeded'],
    [504, 'validation_error'],
    [500, 'daily_quota_exceeded'],
    [502, 'invalid_api_key'],
    [409, 'invalid_idempotent_request'],
    [409, 'conflict'],
    [408, 'application_error'],
    [425, 'application_error'],
    [499, 'application_error'],
    [200, 'application_error'],
    [418, 'teapot'],
  ])('%s %s is unconfirmed', (status, name) => {
    expect(outcome(failed(status, name)).kind).toBe('unconfirmed')
  })

  test('an error without a status is unconfirmed, whatever it calls itself', () => {
    expect(outcome({ data: null, error: { name: 'validation_error', message: 'No.' }, headers: null }).kind).toBe('unconfirmed')
    expect(outcome({ data: null, error: { name: 'validation_error', statusCode: '422' }, headers: null }).kind).toBe('unconfirmed')
  })

  test('another body under the same key is told apart, since it may have been sent', () => {
    expect(outcome(failed(409, 'invalid_idempotent_request'))).toMatchObject({ reason: expect.stringContaining('another body') as string })
  })
})

test('what the provider says of a row is kept without the address, which ledgers forget', () => {
  const data = { data: [{ id: 'a' }, { id: 'c' }], errors: [{ index: 1, message: 'Invalid `to` field: ann@school.example' }] }
  expect(outcome(taken(data))).toMatchObject({ rejected: [{ reason: 'The provider refused it: Invalid `to` field: [mail address]' }] })
  const { reason } = outcome(failed(422, 'validation_error', {}, 'Invalid: ann@school.example')) as { reason: string }
  expect(reason).not.toContain('school.example')
})

test('what the provider says cannot break out of its line, nor fill a screen', () => {
  const { reason } = outcome(failed(422, 'validation_error', {}, `a\r\nb\u0000\u202e${'x'.repeat(5000)}`)) as { reason: string }
  expect(reason).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  expect(reason.length).toBeLessThan(500)
})
