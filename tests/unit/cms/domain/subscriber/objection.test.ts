import { expect, test } from 'vitest'
import { addObjection, endingOf, objectionSchema, type Objection, type StandingObjection } from '#cms/domain/subscriber/objection.ts'

const addressHash = 'a'.repeat(64)
const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`

/** What stands after these entries, in their order. */
function after(...entries: Objection[]): StandingObjection {
  const standing = new Map<string, StandingObjection>()
  for (const entry of entries) addObjection(standing, entry)
  return standing.get(addressHash)!
}
const left = (day: number, ...lists: string[]): Objection => ({ kind: 'left', addressHash, lists, at: on(day) })
const suppressed = (day: number, reason: 'unsubscribed' | 'complained' | 'erased'): Objection => ({
  kind: 'suppressed',
  addressHash,
  reason,
  at: on(day),
})
const since = (day: number, list = 'schools') => ({ list, since: new Date(on(day)) })

test('leaving a list ends what was subscribed to before, and nothing that was asked for afterwards', () => {
  const standing = after(left(10, 'schools'))
  expect(endingOf(standing, since(9))).toMatchObject({ reason: 'unsubscribed', at: on(10) })
  expect(endingOf(standing, since(11))).toBeNull()
  expect(endingOf(standing, since(9, 'partners'))).toBeNull()
})

test('the last time somebody left counts', () => {
  expect(endingOf(after(left(10, 'schools'), left(20, 'schools')), since(15))).toMatchObject({ at: on(20) })
})

test('a complaint is not lightened by unsubscribing, and not lifted by coming back', () => {
  const standing = after(suppressed(1, 'complained'), suppressed(2, 'unsubscribed'), { kind: 'lifted', addressHash, at: on(3) })
  expect(standing.suppression).toMatchObject({ reason: 'complained', at: on(1) })
})

test('somebody who unsubscribed from everything and came back is not suppressed again', () => {
  const standing = after(suppressed(1, 'unsubscribed'), { kind: 'lifted', addressHash, at: on(3) })
  expect(standing.suppression).toBeNull()
  expect(
    after(suppressed(1, 'unsubscribed'), { kind: 'lifted', addressHash, at: on(3) }, suppressed(4, 'unsubscribed')).suppression?.at,
  ).toBe(on(4))
})

test('the newest word on paid courses counts', () => {
  const word = (kind: 'paid-refused' | 'paid-agreed', day: number): Objection => ({ kind, addressHash, at: on(day) })
  expect(after(word('paid-agreed', 1), word('paid-refused', 2)).refusesPaid).toBe(true)
  expect(after(word('paid-refused', 1), word('paid-agreed', 2)).refusesPaid).toBe(false)
})

test('nothing but hashes, ids and times fits into an entry', () => {
  expect(objectionSchema.safeParse({ ...left(1, 'schools'), addressHash: 'ann@example.org' }).success).toBe(false)
  expect(objectionSchema.parse({ ...left(1, 'schools'), address: 'ann@example.org' })).not.toHaveProperty('address')
})
