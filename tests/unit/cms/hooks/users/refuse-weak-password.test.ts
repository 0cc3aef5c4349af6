import { ValidationError } from 'payload'
import { expect, test } from 'vitest'
import { refuseWeakPassword } from '#cms/hooks/users/refuse-weak-password.ts'

type Args = Parameters<typeof refuseWeakPassword>[0]

/** The one person of the store, found by id or by the token of a link. */
const ada = { id: 'p1', email: 'ada.lovelace@example.org', name: 'Ada Lovelace' }
const findOne = ({ where }: { where: Record<string, { equals: string }> }) =>
  Promise.resolve(where.id?.equals === 'p1' || where.resetPasswordToken?.equals === 't1' ? ada : null)

/** True when a write goes on as it came. */
async function goesOn(operation: string, args: { id?: string; data?: object }): Promise<boolean> {
  const req = { t: (key: string) => key, payload: { db: { findOne } } }
  return ((await refuseWeakPassword({ args, operation, req } as unknown as Args)) as unknown) === args
}
const good = 'lantern orchard seven bridges'

test.each([
  ['create', { data: { password: 'short' } }],
  ['create', { data: { password: '' } }],
  ['create', { data: { password: 'grace-hopper', name: 'Grace Hopper' } }],
  ['update', { id: 'p1', data: { password: 'password1234' } }],
  ['update', { id: 'p1', data: { password: 'Ada Lovelace' } }],
  ['resetPassword', { data: { password: 'ada.lovelace@example.org', token: 't1' } }],
  ['update', { data: { password: good } }],
])('%s with %o is refused, naming the field', async (operation, args) => {
  const error: unknown = await goesOn(operation, args).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ValidationError)
  expect((error as ValidationError).data.errors).toMatchObject([{ path: 'password', message: expect.stringMatching(/\.$/) as string }])
})

test('a good password, and a write without one, goes through', async () => {
  expect(await goesOn('create', { data: { password: good } })).toBe(true)
  expect(await goesOn('update', { id: 'p1', data: { password: good } })).toBe(true)
  expect(await goesOn('resetPassword', { data: { password: good, token: 'unknown' } })).toBe(true)
  for (const data of [{}, undefined, { password: undefined }, { password: null }])
    expect(await goesOn('update', { id: 'p1', data: data! })).toBe(true)
})

test('signing in is never judged: an old password must still open the door', async () => {
  expect(await goesOn('login', { data: { password: 'short' } })).toBe(true)
})
