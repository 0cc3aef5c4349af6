import { afterAll, beforeAll, expect, it } from 'vitest'
import { nobodysAddress } from '#cms/domain/access/placeholder.ts'
import { firstAdministrator } from '#cms/server/set-up/first-administrator.ts'
import { goodPassword } from '#tests/support/hub/people.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

const named = { ADMIN_EMAIL: 'first@example.org', ADMIN_PASSWORD: goodPassword }
let hub: TestHub
beforeAll(async () => void (hub = await openTestHub(named)))
afterAll(() => hub?.stop())

const users = async () => (await hub.payload.find({ collection: 'users', depth: 0, sort: 'email' })).docs
const login = (email: string, password: string) => hub.call('POST', '/api/users/login', { body: { email, password } })
const clear = () => hub.payload.db.deleteMany({ collection: 'users', where: {} })

it('registration is closed even before anybody has an account', async () => {
  const answer = await hub.call('POST', '/api/users/first-register', {
    body: { email: 'intruder@example.org', password: goodPassword, name: 'Intruder' },
  })
  expect(answer.status).toBe(403)
  expect(await users()).toEqual([])
})

it('the administrator of the settings gets in, without a link, and no mail is sent', async () => {
  expect(await firstAdministrator(hub.payload, hub.env)).toBeNull()
  expect((await users()).map(({ email, role }) => [email, role])).toEqual([[named.ADMIN_EMAIL, 'admin']])
  expect((await login(named.ADMIN_EMAIL, goodPassword)).status).toBe(200)
  expect(await hub.outbox()).toEqual([])
})

it('a later start with other settings changes nobody', async () => {
  const other = { email: 'other@example.org', password: 'quite another password here' }
  expect(await firstAdministrator(hub.payload, { ...hub.env, firstAdmin: other })).toBeNull()
  expect((await users()).map(({ email }) => email)).toEqual([named.ADMIN_EMAIL])
  expect((await login(other.email, other.password)).status).toBe(401)
})

it('a link that was not used within a day is dead, and the next start makes another', async () => {
  await clear()
  const settings = { ...hub.env, firstAdmin: undefined }
  const link = (await firstAdministrator(hub.payload, settings))!
  const path = new URL(link).pathname
  expect((await hub.call('GET', path)).status).toBe(200)
  const [waiting] = await users()
  expect(waiting?.email).toBe(nobodysAddress)
  await hub.payload.db.updateOne({
    collection: 'users',
    id: waiting!.id,
    data: { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
  })
  expect((await hub.call('GET', path)).status).toBe(410)
  const next = (await firstAdministrator(hub.payload, settings))!
  expect(next).not.toBe(link)
  expect((await hub.call('GET', new URL(next).pathname)).status).toBe(200)
  expect((await hub.call('GET', path)).status).toBe(410)
})

it('a hub whose last administrator is gone from the database gets a link again, though other people have accounts', async () => {
  await clear()
  await hub.person('editor', { email: named.ADMIN_EMAIL })
  const link = await firstAdministrator(hub.payload, hub.env)
  expect(link).toMatch(/\/admin\/set-up\//)
  expect((await users()).map(({ email, role }) => [email, role])).toEqual([
    [nobodysAddress, 'admin'],
    [named.ADMIN_EMAIL, 'editor'],
  ])
})

it('nobody can sign in as the placeholder', async () => {
  for (const password of ['', 'first-administrator', nobodysAddress]) expect((await login(nobodysAddress, password)).status).not.toBe(200)
})
