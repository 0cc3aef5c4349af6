import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { outboxBatchSender } from '#cms/adapters/mail/outbox-batch.ts'
import { createObjectionJournal } from '#cms/adapters/subscribers/journal.ts'
import { forgetErased } from '#cms/adapters/subscribers/erase.ts'
import { reapplyJournal } from '#cms/adapters/subscribers/reapply-journal.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { addLedgerPerson, type LedgerPerson } from '#tests/support/ledger-rows.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  await hub.settings({ testGroups: [{ title: 'Board', addresses: [{ address: 'Ann@example.org' }] }] })
  await hub.payload.create({
    collection: 'lists',
    data: { id: 'schools', slug: 'schools', name: 'Schools', summary: 'News.', joining: 'open', order: 1 },
  })
})
afterAll(() => hub?.stop())

const at = new Date('2026-11-23T09:00:00.000Z')
const message = (to: string, rowId: string) => ({
  ...{ rowId, to, from: 'hub@example.org', subject: 'News', html: `<p>${to}</p>`, text: to, headers: {} },
})
const outbox = () => join(hub.env.dataDir, 'outbox')

/** Every text in the outbox, in one string. */
async function everything(): Promise<string> {
  const names = await readdir(outbox(), { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'))
  return (await Promise.all(files)).join('\n')
}

/** A copy of a bulletin, a test and a mail of the CMS to an address. */
async function mailsTo(address: string, rowId: string, batch: string) {
  const sender = outboxBatchSender(hub.env.dataDir)
  await sender.send(`${batch}-0`, [message(address, rowId), message('other@example.org', `${rowId}-other`)], at)
  await sender.send(`test-${batch}`, [message(address, `${rowId}-test`)], at)
  await hub.payload.sendEmail({ to: address, subject: 'Confirm', html: '<p>Confirm</p>' })
}
const erase = ({ subscriberId }: LedgerPerson) =>
  hub.call('POST', `/api/subscribers/${subscriberId}/erase`, { as: 'editor', body: { reason: 'They asked for it' } })

test('erasing somebody removes their mails from the outbox, and nobody else’s, and says what is left to do', async () => {
  const ann = await addLedgerPerson(hub.payload, 'ann@example.org')
  await mailsTo('ann@example.org', ann.rowId, 'batch-a')
  await mkdir(join(hub.env.dataDir, 'backups'), { recursive: true })
  await writeFile(join(hub.env.dataDir, 'backups', 'hub-yesterday.tar.gz'), 'x')
  expect(await everything()).toContain('ann@example.org')
  const { body } = await erase(ann)
  expect(body).toMatchObject({ subscribers: 1, deliveries: 1, mails: 3 })
  const left = await everything()
  expect([left.includes('ann@example.org'), left.includes('other@example.org')]).toEqual([false, true])
  expect(body.remaining).toEqual([
    'It is in the test group “Board”. Remove it in the site settings.',
    expect.stringMatching(/^DATA_DIR\/backups\/hub-yesterday\.tar\.gz, made .* Delete it by /),
    expect.stringMatching(/^Copies and exports kept elsewhere/),
  ])
})

test('nothing of an erased address is left in the file of the database, to its last byte', async () => {
  if (hub.store !== 'sqlite') return
  const gil = await addLedgerPerson(hub.payload, 'gil.secret@example.org', { why: null, reason: 'You are gil.secret@example.org' })
  for (let n = 0; n < 20; n += 1)
    await hub.payload.update({ collection: 'subscribers', id: gil.subscriberId, data: { organisation: 'x'.repeat(n * 8) } })
  await erase(gil)
  const file = new URL(hub.env.databaseUrl).pathname
  const bytes = await Promise.all(['', '-wal'].map((side) => readFile(file + side).catch(() => Buffer.alloc(0))))
  expect(Buffer.concat(bytes).includes('gil.secret@example.org')).toBe(false)
})

test('a mail of a batch under way goes when every row of it has an outcome', async () => {
  const tables = openTables(hub.payload)
  await tables.add('batches', [
    { id: 'batch-b', sending: 's', bulletin: 'b', number: 1, state: 'fixed', notBefore: at, attempts: 1, refusals: 0 },
  ])
  const ben = await addLedgerPerson(hub.payload, 'ben@example.org', { batch: 'batch-b' })
  await mailsTo('ben@example.org', ben.rowId, 'batch-b')
  expect((await erase(ben)).body).toMatchObject({ deliveries: 0, mails: 2 })
  await forgetErased(hub.payload)
  expect(await everything()).toContain('ben@example.org')
  await tables.change('batches', { id: 'batch-b' }, { state: 'settled' })
  expect(await forgetErased(hub.payload)).toBe(1)
  expect(await everything()).not.toContain('ben@example.org')
})

test('a restored backup gets no mail of theirs back', async () => {
  const address = 'cleo@example.org'
  const { rowId, ...cleo } = await addLedgerPerson(hub.payload, address)
  await erase({ rowId, ...cleo })
  // The backup: database and outbox of the day before.
  const tables = openTables(hub.payload)
  await tables.change('deliveries', { id: rowId }, { address })
  await tables.remove('suppressions', {})
  await mailsTo(address, rowId, 'batch-c')
  await reapplyJournal(hub.payload, createObjectionJournal(hub.env.dataDir), new Date())
  expect(await everything()).not.toContain(address)
})

test('a reason that names the person is not kept', async () => {
  const person = await addLedgerPerson(hub.payload, 'dee@example.org')
  await hub.payload.update({ collection: 'subscribers', id: person.subscriberId, data: { name: 'Dee Smith' } })
  const refused = await hub.call('POST', `/api/subscribers/${person.subscriberId}/erase`, {
    as: 'editor',
    body: { reason: 'DEE SMITH asked for it' },
  })
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([400, expect.stringContaining('leave address and name out')])
})
