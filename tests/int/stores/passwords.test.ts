import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { goodPassword } from '#tests/support/hub/people.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const login = (email: string, password: string) => hub.call('POST', '/api/users/login', { body: { email, password } })
const forgot = (email: string, address = '192.0.2.1') =>
  hub.call('POST', '/api/users/forgot-password', { body: { email }, headers: { 'x-forwarded-for': address } })
const reset = (token: string, password: string) => hub.call('POST', '/api/users/reset-password', { body: { token, password } })
const mailTo = async (email: string) => (await hub.outbox()).filter((mail) => mail.includes(`To: ${email}`))
const tokenIn = (mail: string) => /\/admin\/reset\/(\S+)/.exec(mail)![1]!

describe('a weak password', () => {
  const own = 'charlotte.baker@example.org'
  const weak = ['short one', 'password1234', 'aaaaaaaaaaaaaa', 'Essex-2026-Essex', own]

  it.each(weak)('is refused by every route, at the field: %s', async (password) => {
    await hub.payload.delete({ collection: 'users', where: { email: { equals: own } } })
    const create = await hub.call('POST', '/api/users', {
      as: 'admin',
      body: { email: own, name: 'Charlotte Baker', role: 'editor', password },
    })
    const person = await hub.person('editor', { email: own, name: 'Charlotte Baker' })
    await forgot(own)
    const token = tokenIn((await mailTo(own)).at(-1)!)
    const answers = {
      create,
      'change by an administrator': await hub.call('PATCH', `/api/users/${person.id}`, { as: 'admin', body: { password } }),
      'change of one’s own': await hub.call('PATCH', `/api/users/${person.id}`, { as: person, body: { password } }),
      'change of many': await hub.call('PATCH', `/api/users?where[id][equals]=${person.id}`, { as: 'admin', body: { password } }),
      reset: await reset(token, password),
    }
    for (const [route, answer] of Object.entries(answers)) {
      expect(answer.status, route).toBe(400)
      expect(faultsOf(answer), route).toEqual([expect.stringMatching(/^password: /)])
    }
    expect((await login(own, goodPassword)).status, 'the old one is as it was').toBe(200)
    expect((await login(own, password)).status).toBe(401)
  })
})

describe('an invitation', () => {
  const invite = (email: string, as: 'admin' | 'editor' = 'admin') =>
    hub.call('POST', '/api/users', { as, body: { email, name: 'New colleague', role: 'editor' } })

  it('lands in the outbox, works once, and its holder signs in with the password they chose', async () => {
    const email = 'colleague@example.org'
    expect((await invite(email)).status).toBe(201)
    const mails = await mailTo(email)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatch(/^Subject: You are invited/m)
    expect(mails[0]).toContain(`${hub.env.siteUrl}/admin/reset/`)
    const token = tokenIn(mails[0]!)
    expect((await reset(token, goodPassword)).status).toBe(200)
    expect((await login(email, goodPassword)).status).toBe(200)
    expect((await reset(token, 'a second password by the same link')).status).toBe(403)
    expect((await login(email, goodPassword)).status).toBe(200)
  })

  it('is an administrator’s to send', async () => {
    expect((await invite('another@example.org', 'editor')).status).toBe(403)
    expect(await mailTo('another@example.org')).toEqual([])
  })

  it('opens nothing after a day', async () => {
    const email = 'late@example.org'
    await invite(email)
    const token = tokenIn((await mailTo(email))[0]!)
    const user = (await hub.payload.db.findOne<{ id: string; resetPasswordExpiration: string }>({
      collection: 'users',
      where: { email: { equals: email } },
    }))!
    const lifetime = new Date(user.resetPasswordExpiration).getTime() - Date.now()
    expect(lifetime).toBeGreaterThan(23 * 60 * 60 * 1000)
    expect(lifetime).toBeLessThanOrEqual(24 * 60 * 60 * 1000)
    await hub.payload.db.updateOne({
      collection: 'users',
      id: user.id,
      data: { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
    })
    expect((await reset(token, goodPassword)).status).toBe(403)
    expect((await login(email, goodPassword)).status).toBe(401)
  })
})

describe('a forgotten password', () => {
  it('brings a link that works once, to the person and nobody else', async () => {
    const { email } = await hub.person('author')
    expect((await forgot(email)).status).toBe(200)
    const [mail, ...more] = await mailTo(email)
    expect(more).toEqual([])
    expect(mail).toMatch(/^Subject: Choose a new password/m)
    const token = tokenIn(mail!)
    expect((await reset(token, 'orchard bridges lantern nine')).status).toBe(200)
    expect((await login(email, 'orchard bridges lantern nine')).status).toBe(200)
    expect((await login(email, goodPassword)).status).toBe(401)
    expect((await reset(token, goodPassword)).status).toBe(403)
  })

  it('says the same for an address that has no account, and sends nothing', async () => {
    const { email } = await hub.person('author')
    const before = (await hub.outbox()).length
    const known = await forgot(email)
    const unknown = await forgot('no.account@example.org')
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    expect((await hub.outbox()).length).toBe(before + 1)
  })

  it('ends the sessions that were open before', async () => {
    const person = await hub.person('editor')
    await forgot(person.email)
    await reset(tokenIn((await mailTo(person.email))[0]!), 'orchard bridges lantern nine')
    expect((await hub.call('GET', '/api/articles', { as: person })).status).toBe(401)
  })
})
