import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '#tests/support/hub/answer.ts'
import { goodPassword, type TestPerson } from '#tests/support/hub/people.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

let network = 0
/** Another network each time, unless one is named: tries are counted by network. */
const login = (email: string, password: string, address?: string) =>
  hub.call('POST', '/api/users/login', {
    body: { email, password },
    headers: { 'x-forwarded-for': address ?? `192.0.2.${(network = (network + 1) % 250)}` },
  })
const works = async (person: TestPerson) => (await hub.call('GET', '/api/articles', { as: person })).status

describe('signing in', () => {
  it('gives a session in a cookie that scripts and other sites cannot use', async () => {
    const { email } = await hub.person('editor')
    const { status, headers } = await login(email, goodPassword)
    expect(status).toBe(200)
    const [cookie] = headers.getSetCookie()
    expect(cookie).toMatch(/^payload-token=[^;]+;/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)

    const withCookie = (origin: string) =>
      hub.call('GET', '/api/articles', { headers: { cookie: cookie!.split(';')[0]!, ...(origin && { origin }) } })
    expect((await withCookie(hub.env.siteUrl)).status).toBe(200)
    expect((await withCookie('https://evil.example')).status).toBe(401)
  })

  it('says the same to a wrong password and to an unknown address', async () => {
    const { email } = await hub.person('editor')
    const wrong = await login(email, 'not the right one at all')
    const unknown = await login('nobody@example.org', 'not the right one at all')
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body])
    expect(wrong.status).toBe(401)
  })

  it('ends with signing out', async () => {
    const person = await hub.person('editor')
    expect(await works(person)).toBe(200)
    await hub.call('POST', '/api/users/logout', { as: person })
    expect(await works(person)).toBe(401)
  })

  it('never gives away what protects an account', async () => {
    const admin = await hub.shared('admin')
    await login(admin.email, goodPassword)
    await hub.call('POST', '/api/users/forgot-password', { body: { email: admin.email } })
    const { body } = await hub.call('GET', '/api/users?depth=2&showHiddenFields=true&limit=100', { as: 'admin' })
    const answers = [body, (await hub.call('GET', '/api/users/me', { as: 'admin' })).body]
    for (const answer of answers) {
      expect(JSON.stringify(answer)).not.toMatch(/"(hash|salt|resetPasswordToken|password)":/)
    }
  })
})

describe('guessing', () => {
  it('locks an account after five wrong tries, also for the right password, until an administrator opens it', async () => {
    const { email } = await hub.person('author')
    const tries: number[] = []
    for (let n = 0; n < 5; n += 1) tries.push((await login(email, `wrong guess number ${n}`)).status)
    expect(tries).toEqual([401, 401, 401, 401, 401])
    expect((await login(email, goodPassword)).status, 'locked').toBe(401)

    const unlock = (as: 'editor' | 'admin' | 'moderator' | null) => hub.call('POST', '/api/users/unlock', { as, body: { email } })
    for (const role of [null, 'moderator', 'editor'] as const) expect([401, 403]).toContain((await unlock(role)).status)
    expect((await login(email, goodPassword)).status, 'still locked').toBe(401)
    expect((await unlock('admin')).status).toBe(200)
    expect((await login(email, goodPassword)).status).toBe(200)
  })

  it('is slowed down for a network, whatever accounts it tries', async () => {
    const answers: Answer[] = []
    for (let n = 0; n < 31; n += 1) answers.push(await login(`guess-${n}@example.org`, 'some password or other', '198.51.100.7'))
    expect(answers.slice(0, 30).map(({ status }) => status)).toEqual(Array(30).fill(401))
    const last = answers[30]!
    expect(last.status).toBe(429)
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await login((await hub.shared('editor')).email, goodPassword, '198.51.100.8')).status, 'another network').toBe(200)
  })
})

describe('a right that is taken away', () => {
  it('is gone at once: a changed role ends every session', async () => {
    const person = await hub.person('editor')
    expect(await works(person)).toBe(200)
    expect((await hub.call('PATCH', `/api/users/${person.id}`, { as: 'admin', body: { role: 'moderator' } })).status).toBe(200)
    expect(await works(person)).toBe(401)
  })

  it('is gone at once for somebody who was deleted', async () => {
    const person = await hub.person('editor')
    await hub.call('DELETE', `/api/users/${person.id}`, { as: 'admin' })
    expect(await works(person)).toBe(401)
  })

  it('is gone at once when the password is changed by somebody else', async () => {
    const person = await hub.person('editor')
    const password = 'another lantern in the orchard'
    expect((await hub.call('PATCH', `/api/users/${person.id}`, { as: 'admin', body: { password } })).status).toBe(200)
    expect(await works(person)).toBe(401)
    expect((await login(person.email, password)).status).toBe(200)
  })
})

describe('the last administrator', () => {
  it('stays one, whatever is tried', async () => {
    const admin = await hub.shared('admin')
    const { docs } = await hub.payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })
    expect(docs.map(({ id }) => id)).toEqual([admin.id])
    const answers = [
      await hub.call('PATCH', `/api/users/${admin.id}`, { as: 'admin', body: { role: 'editor' } }),
      await hub.call('DELETE', `/api/users/${admin.id}`, { as: 'admin' }),
      await hub.call('PATCH', '/api/users?where[role][equals]=admin', { as: 'admin', body: { role: 'editor' } }),
      await hub.call('DELETE', '/api/users?where[role][equals]=admin', { as: 'admin' }),
    ]
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([409, 409])
    expect(answers[0]!.body.errors[0].message).toMatch(/Make somebody else an administrator/)
    expect((await hub.payload.findByID({ collection: 'users', id: admin.id })).role).toBe('admin')
  })

  it.each(['PATCH', 'DELETE'])('stays when all administrators are named in one request (%s)', async (method) => {
    await hub.person('admin')
    await hub.call(method, '/api/users?where[role][equals]=admin', { as: 'admin', body: { role: 'editor' } })
    const { totalDocs } = await hub.payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })
    expect(totalDocs).toBeGreaterThan(0)
  })
})
