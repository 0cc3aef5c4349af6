import { APIError } from 'payload'
import { expect, test } from 'vitest'
import { cancelOnly } from '#cms/hooks/schedules/cancel-only.ts'

type Args = Parameters<typeof cancelOnly>[0]
const original = { id: 's1', state: 'waiting', version: 'v1', at: '2026-12-01T09:00:00.000Z' }
const write = (data: object, { operation = 'update', user = { id: 'p1' } as object | null, originalDoc = original as object } = {}) =>
  cancelOnly({ data, operation, originalDoc, req: { user } } as unknown as Args) as unknown

test('a person can cancel a schedule that waits, and change nothing with it', () => {
  expect(write({ state: 'cancelled', version: 'v2', at: '2027-01-01T00:00:00.000Z' })).toEqual({ ...original, state: 'cancelled' })
})

test('anything else by a person is refused with what to do instead', () => {
  for (const data of [{ state: 'waiting', at: '2027-01-01' }, { state: 'done' }, {}]) expect(() => write(data)).toThrow(APIError)
  for (const state of ['done', 'refused', 'cancelled'])
    expect(() => write({ state: 'cancelled' }, { originalDoc: { ...original, state } })).toThrow(/make a new one/)
})

test('the hub itself records what came of it', () => {
  expect(write({ state: 'done' }, { user: null })).toEqual({ state: 'done' })
  expect(write({ state: 'waiting' }, { operation: 'create' })).toEqual({ state: 'waiting' })
})
