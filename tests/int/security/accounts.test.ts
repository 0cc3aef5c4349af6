import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const login = (email: string, password: string, address: string) =>
  hub.call('POST', '/api/users/login', { body: { email, password }, headers: { 'x-forwarded-for': address } })

describe('what is secret of an administrator', () => {
  it('cannot be guessed by a where that only fits when the guess is right', async () => {
    const { email } = await hub.shared('admin')
    await hub.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    const questions = [
      'where[resetPasswordToken][exists]=true',
      'where[resetPasswordToken][like]=zz',
      'where[hash][exists]=true',
      `where[email][equals]=${email}`,
    ]
    for (const as of ['author', 'editor', 'moderator', 'safeguarding-lead'] as const) {
      for (const [method, body] of [
        ['PATCH', { role: 'author' }],
        ['DELETE', undefined],
      ] as const) {
        const answers = await Promise.all(questions.map((question) => hub.call(method, `/api/users?${question}`, { as, body })))
        expect(
          answers.map(({ status }) => status),
          `${as} ${method}`,
        ).not.toContain(409)
      }
    }
    expect((await hub.payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })).totalDocs).toBe(1)
  })

  it('cannot be asked for by another administrator either', async () => {
    for (const field of ['resetPasswordToken', 'hash', 'salt']) {
      const { status } = await hub.call('PATCH', `/api/users?where[${field}][exists]=true`, { as: 'admin', body: { role: 'author' } })
      expect(status, field).toBe(400)
    }
  })
})

describe('a refused sign-in', () => {
  it('answers alike and takes as long whether the account exists, is locked, or is nobody’s', async () => {
    const known = await hub.person('author')
    const locked = await hub.person('author')
    for (let count = 0; count < 5; count += 1) await login(locked.email, 'a wrong password', '198.51.100.1')
    const times = new Map<string, number>()
    const answers = new Set<string>()
    for (const email of [known.email, locked.email, 'nobody@example.org'])
      for (let count = 0; count < 3; count += 1) {
        const startedAt = performance.now()
        const { status, body } = await login(email, 'a wrong password', '198.51.100.2')
        times.set(email, Math.min(times.get(email) ?? Infinity, performance.now() - startedAt))
        answers.add(JSON.stringify([status, body]))
      }
    expect([...answers]).toHaveLength(1)
    expect(JSON.parse([...answers][0]!)[0]).toBe(401)
    // A hash of a password costs tens of milliseconds, an answer without one a few.
    expect(Math.min(...times.values())).toBeGreaterThan(Math.max(...times.values()) / 4)
  })

  it('counts all addresses of one IPv6 network as one', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 31; count += 1)
      statuses.push(
        (await hub.call('POST', '/api/users/forgot-password', { body: {}, headers: { 'x-forwarded-for': `2001:db8:1:2::${count + 1}` } }))
          .status,
      )
    expect(statuses.at(-1)).toBe(429)
    expect(
      (await hub.call('POST', '/api/users/forgot-password', { body: {}, headers: { 'x-forwarded-for': '2001:db8:1:3::1' } })).status,
    ).not.toBe(429)
  })
})
