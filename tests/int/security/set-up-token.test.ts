import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstAdministrator } from '#cms/server/set-up/first-administrator.ts'
import { goodPassword } from '#tests/support/hub/people.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
let link: URL
beforeAll(async () => {
  hub = await openTestHub()
  link = new URL((await firstAdministrator(hub.payload, hub.env))!)
})
afterAll(() => hub?.stop())

const placeholder = async () => (await hub.payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })).docs[0]!

it('the token of the set-up link resets no password: the account would be in use and still wait for somebody', async () => {
  const token = link.pathname.split('/').at(-1)!
  const answer = await hub.call('POST', '/api/users/reset-password', { body: { token, password: goodPassword } })
  expect([answer.status, answer.body.token]).toEqual([403, undefined])
  expect((await hub.call('GET', link.pathname)).status).toBe(200)
})

it('nobody takes the address of the account that waits', async () => {
  const { email, id } = await placeholder()
  await hub.payload.db.updateOne({ collection: 'users', id, data: { email: 'moved@example.org' } })
  const author = await hub.shared('author')
  for (const spelling of [email, ` ${email.toUpperCase()} `]) {
    expect((await hub.call('PATCH', `/api/users/${author.id}`, { as: 'author', body: { email: spelling } })).status).toBe(400)
    const person = { email: spelling, name: 'A person', role: 'author', password: goodPassword }
    expect((await hub.call('POST', '/api/users', { as: 'admin', body: person })).status).toBe(400)
  }
  expect((await hub.payload.count({ collection: 'users', where: { email: { equals: email } } })).totalDocs).toBe(0)
})
