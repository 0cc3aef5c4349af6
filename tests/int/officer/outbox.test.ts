import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outboxBatchSender } from '#cms/adapters/mail/outbox-batch.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  const message = (rowId: string, to: string) => ({
    ...{ rowId, to, from: 'News <news@hub.example>', subject: `A bulletin for ${to}`, headers: {} },
    ...{ html: `<h1>Hello ${to}</h1>`, text: `Hello ${to}` },
  })
  const messages = Array.from({ length: 30 }, (_, index) => message(`row-${index}`, `reader${index}@school.example`))
  await outboxBatchSender(hub.env.dataDir).send('batch-1', messages, new Date('2026-12-01T09:00:00.000Z'))
  await hub.payload.sendEmail({
    to: 'new@example.org',
    subject: 'Choose a password',
    html: '<a href="https://hub.example/reset/secret">Open</a>',
  })
  await writeFile(join(hub.env.dataDir, 'outbox', 'half.html'), 'a mail of which only a half was written')
  await mkdir(join(hub.env.dataDir, 'outbox', 'bulletins', 'empty'), { recursive: true })
})
afterAll(() => hub?.stop())

const list = async (query = '', as: 'admin' | 'editor' = 'editor') => (await hub.call('GET', `/api/outbox?${query}`, { as })).body
const open = (path: string, as: 'admin' | 'editor' | 'author' | null) =>
  hub.call('GET', `/api/outbox/mail?${new URLSearchParams({ path }).toString()}`, { as })

describe('the outbox in the admin', () => {
  it('lists whole mails by page, and finds them by address or subject', async () => {
    expect(await list()).toMatchObject({ total: 30, page: 1, pages: 2 })
    expect((await list('page=2')).mails).toHaveLength(5)
    expect((await list('page=99')).page).toBe(2)
    const { mails } = await list('search=READER7@')
    expect(mails).toMatchObject([{ to: 'reader7@school.example', subject: 'A bulletin for reader7@school.example', kind: 'bulletin' }])
    const mail = await open(mails[0].path, 'editor')
    expect(mail.body).toMatchObject({ html: '<h1>Hello reader7@school.example</h1>', text: 'Hello reader7@school.example' })
  })

  it('shows mail that opens accounts to administrators alone', async () => {
    const { mails, total } = await list('', 'admin')
    expect(total).toBe(31)
    const own = mails.find(({ kind }: { kind: string }) => kind === 'sign-in')
    expect(own).toMatchObject({ to: 'new@example.org', subject: 'Choose a password' })
    expect((await open(own.path, 'admin')).body.html).toContain('reset/secret')
    expect((await open(own.path, 'editor')).status).toBe(404)
    expect((await list('search=password')).total).toBe(0)
  })

  it('is closed to everybody else', async () => {
    for (const as of ['author', 'moderator', 'safeguarding-lead', null] as const) {
      expect([401, 403]).toContain((await hub.call('GET', '/api/outbox', { as })).status)
      expect([401, 403]).toContain((await hub.call('GET', '/api/outbox/mail?path=x', { as })).status)
    }
  })

  it.each([
    '../hub.db',
    'bulletins/../../hub',
    '/etc/passwd',
    '',
    'bulletins/batch-1/',
    'bulletins/batch-1/../row-1',
    'nothing-there',
    'a\0b',
  ])('leads nowhere else: %j', async (path) => expect((await open(path, 'admin')).status).toBe(404))
})
