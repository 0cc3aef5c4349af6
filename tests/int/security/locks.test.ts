import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
})
afterAll(() => hub.stop())

const path = '/api/payload-locked-documents'

test('nobody makes a lock over REST, and those who read no content see none', async () => {
  const editor = await hub.shared('editor')
  const lock = {
    document: { relationTo: 'articles', value: 'any' },
    user: { relationTo: 'users', value: editor.id },
    updatedAt: '2099-01-01T00:00:00.000Z',
  }
  for (const role of ['moderator', 'safeguarding-lead', 'author', 'editor', 'admin'] as const)
    expect((await hub.call('POST', path, { as: role, body: lock })).status, role).toBe(403)
  for (const role of ['moderator', 'safeguarding-lead'] as const) expect((await hub.call('GET', path, { as: role })).status, role).toBe(403)
})

test('whoever takes a lock over holds it in their own name', async () => {
  const [editor, author] = [await hub.shared('editor'), await hub.shared('author')]
  const lock = await hub.payload.create({
    collection: 'payload-locked-documents',
    data: { globalSlug: 'alert', user: { relationTo: 'users', value: editor.id } },
    overrideAccess: true,
  })
  const taken = await hub.call('PATCH', `${path}/${lock.id}`, { as: 'author', body: { user: { relationTo: 'users', value: editor.id } } })
  expect(taken.status).toBe(200)
  const after = await hub.payload.findByID({ collection: 'payload-locked-documents', id: lock.id, depth: 0 })
  expect(after.user?.value).toBe(author.id)
})
