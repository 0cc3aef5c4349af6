import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstAdministrator } from '#cms/server/set-up/first-administrator.ts'
import { goodPassword } from '#tests/support/hub/people.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
let link: string
beforeAll(async () => {
  hub = await openTestHub()
  link = (await firstAdministrator(hub.payload, hub.env))!
})
afterAll(() => hub?.stop())

const pathOf = (url: string) => new URL(url).pathname
const open = (url: string) => hub.call('GET', pathOf(url))
const submit = (url: string, fields: Record<string, string>) => hub.call('POST', pathOf(url), { body: new URLSearchParams(fields) })
const login = (email: string, password: string) => hub.call('POST', '/api/users/login', { body: { email, password } })
const me = { name: 'Amina Cole', email: 'amina.cole@example.org', password: goodPassword }
const admins = async () => (await hub.payload.find({ collection: 'users', where: { role: { equals: 'admin' } }, depth: 0 })).docs

describe('the set-up link', () => {
  it('is the same after a restart', async () => {
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3999\/admin\/set-up\/[\w-]{32}$/)
    expect(await firstAdministrator(hub.payload, hub.env)).toBe(link)
    expect(await admins()).toHaveLength(1)
  })

  it('is not killed by somebody who asks for a new password for the placeholder', async () => {
    const email = (await admins())[0]!.email
    await hub.call('POST', '/api/users/forgot-password', { body: { email } })
    expect((await open(link)).status).toBe(200)
    expect(await hub.outbox()).toEqual([])
  })

  it('shows a form, and another link shows nothing', async () => {
    const page = await open(link)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(page.body).toContain('Set up the hub')
    expect((await open(`${link.slice(0, -3)}xxx`)).status).toBe(410)
    expect((await open(new URL('/admin/set-up/', link).href)).status).toBe(410)
  })

  it('says at each field what is wrong, and keeps what was typed but the password', async () => {
    const page = await submit(link, { name: '', email: '"><script>', password: 'password1234' })
    expect(page.status).toBe(422)
    for (const field of ['name', 'email', 'password']) expect(page.body).toContain(`id="${field}-fault"`)
    expect(page.body).toContain('&#34;&#62;&#60;script&#62;')
    expect(page.body).not.toContain('"><script>')
    expect(page.body).not.toContain('password1234')
    expect((await open(link)).status, 'the link still works').toBe(200)
  })

  it('says so when somebody has the address already, and still works afterwards', async () => {
    const { id, email } = await hub.person('editor')
    const page = await submit(link, { ...me, email })
    expect(page.status).toBe(422)
    expect(page.body).toContain('id="email-fault"')
    expect((await open(link)).status).toBe(200)
    await hub.payload.delete({ collection: 'users', id })
  })

  it('makes one administrator, even when two people use it at once, and then no more', async () => {
    const placeholder = (await admins())[0]!.email
    for (let n = 0; n < 6; n += 1) await login(placeholder, `guess number ${n} of many`)
    const two = await Promise.all([submit(link, me), submit(link, { ...me, email: 'other@example.org' })])
    expect(two.map(({ status }) => status).toSorted()).toEqual([303, 410])
    const winner = two[0]!.status === 303 ? me.email : 'other@example.org'
    expect((await admins()).map(({ email, name }) => [email, name])).toEqual([[winner, me.name]])
    expect((await login(winner, goodPassword)).status, 'not locked by those who guessed').toBe(200)

    expect((await open(link)).status).toBe(410)
    expect((await submit(link, { ...me, email: 'late@example.org' })).status).toBe(410)
    const token = link.split('/').at(-1)
    const reset = await hub.call('POST', '/api/users/reset-password', { body: { token, password: 'yet another way in here' } })
    expect(reset.status).toBe(403)
    expect(await firstAdministrator(hub.payload, hub.env)).toBeNull()
  })
})

describe('first registration', () => {
  it('is closed to everybody without the link', async () => {
    const before = await admins()
    const answer = await hub.call('POST', '/api/users/first-register', { body: { ...me, email: 'intruder@example.org' } })
    expect(answer.status).toBe(403)
    expect(await admins()).toEqual(before)
  })
})
