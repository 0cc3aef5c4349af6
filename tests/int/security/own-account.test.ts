import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '#tests/support/hub/answer.ts'
import type { TestPerson } from '#tests/support/hub/people.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
let me: TestPerson
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())
beforeEach(async () => void (me = await hub.person('editor')))

const another = 'cobalt meadow quiet lantern'
const login = async (email: string, password: string) =>
  (
    await hub.call('POST', '/api/users/login', {
      body: { email, password },
      headers: { 'x-forwarded-for': `198.51.100.${Math.floor(Math.random() * 250)}` },
    })
  ).status
const change = (body: object, as: TestPerson | 'admin' = me) => hub.call('PATCH', `/api/users/${me.id}`, { as, body })
const faultOf = ({ status, body }: Answer): unknown[] => [status, body.errors?.[0]?.data?.errors?.[0]?.path]

describe('one’s own account', () => {
  const wishes = [{ password: another }, { email: 'mine.now@example.org' }, { email: 'MINE.NOW@example.org', name: 'Mallory' }]

  it.each(wishes)('is not changed by a session alone: %j', async (wish) => {
    const before = await hub.payload.findByID({ collection: 'users', id: me.id })
    for (const currentPassword of [undefined, '', 'not the one I have', null, { $ne: '' }])
      expect(faultOf(await change({ ...wish, currentPassword })), JSON.stringify(currentPassword)).toEqual([400, 'currentPassword'])
    expect(await hub.payload.findByID({ collection: 'users', id: me.id })).toMatchObject({ email: before.email, name: before.name })
    expect(await login(me.email, me.password)).toBe(200)
  })

  it('is changed with the password that one has, which is kept nowhere', async () => {
    const renamed = await change({ password: another, currentPassword: me.password })
    expect(renamed.status).toBe(200)
    expect(JSON.stringify(renamed.body)).not.toContain(me.password)
    expect([await login(me.email, me.password), await login(me.email, another)]).toEqual([401, 200])
    const stored = await hub.payload.db.findOne({ collection: 'users', where: { id: { equals: me.id } } })
    expect(Object.keys(stored!)).not.toContain('currentPassword')
  })

  it('takes a new address with it', async () => {
    const email = `${me.id}@example.org`
    expect((await change({ email, currentPassword: me.password })).status).toBe(200)
    expect(await login(email, me.password)).toBe(200)
  })

  it('needs no password for a name, nor for an address that stays what it is', async () => {
    expect((await change({ name: 'Myself' })).status).toBe(200)
    expect((await change({ name: 'Myself', email: me.email.toUpperCase(), currentPassword: '' })).status).toBe(200)
  })

  it('is changed by no way round: many at once, or as an administrator of oneself', async () => {
    const many = await hub.call('PATCH', `/api/users?where[id][equals]=${me.id}`, { as: me, body: { email: 'x@example.org' } })
    expect(faultOf(many)).toEqual([400, 'email'])
    const admin = await hub.person('admin')
    const own = await hub.call('PATCH', `/api/users/${admin.id}`, { as: admin, body: { password: another } })
    expect(faultOf(own)).toEqual([400, 'currentPassword'])
  })

  it('of others is an administrator’s to change without it', async () => {
    const email = `new-${me.id}@example.org`
    expect((await change({ email, password: another }, 'admin')).status).toBe(200)
    expect(await login(email, another)).toBe(200)
  })

  it('is locked after five wrong passwords, so that none can be tried out', async () => {
    const answers: string[] = []
    for (let n = 0; n < 6; n += 1) {
      const { body } = await change({ password: another, currentPassword: `guess number ${n}` })
      answers.push(body.errors[0].data.errors[0].message)
    }
    expect(answers[0]).toMatch(/^This is not the password that you have\. Nothing was changed\./)
    expect(answers.at(-1)).toMatch(/locked for ten minutes/)
    expect(faultOf(await change({ password: another, currentPassword: me.password }))).toEqual([400, 'currentPassword'])
    expect(await login(me.email, me.password)).toBe(401)
  })
})
