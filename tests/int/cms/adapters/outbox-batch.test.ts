import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bulletinOutbox, isOutboxId, outboxBatchSender, type OutboxMail } from '#cms/adapters/mail/outbox-batch.ts'
import { aMessage, messages } from '#tests/support/messages.ts'
import { randomFrom } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'

const now = new Date('2026-11-23T09:00:00Z')
let dataDir: string

beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'hub-outbox-'))))
afterEach(async () => rm(dataDir, { recursive: true, force: true }))

const send = async (key: string, batch = messages(3), at = now) => (await outboxBatchSender(dataDir).send(key, batch, at)).outcome
const filesOf = async (key: string) => (await readdir(join(bulletinOutbox(dataDir), key))).toSorted()
const mailOf = async (key: string, row: string) =>
  JSON.parse(await readFile(join(bulletinOutbox(dataDir), key, `${row}.json`), 'utf8')) as OutboxMail

test('each mail becomes a page, a text and its particulars, readable by the owner alone', async () => {
  const outcome = await send('batch-1', [aMessage('row-1')])
  expect(await filesOf('batch-1')).toEqual(['row-1.html', 'row-1.json', 'row-1.txt'])
  const { html, text, ...rest } = aMessage('row-1')
  const folder = join(bulletinOutbox(dataDir), 'batch-1')
  expect(await readFile(join(folder, 'row-1.html'), 'utf8')).toBe(html)
  expect(await readFile(join(folder, 'row-1.txt'), 'utf8')).toBe(text)
  const mail = await mailOf('batch-1', 'row-1')
  expect(mail).toMatchObject({ ...rest, at: now.toISOString() })
  expect(outcome).toEqual({ kind: 'accepted', accepted: [{ rowId: 'row-1', providerId: mail.providerId }], rejected: [] })
  expect(isOutboxId(mail.providerId)).toBe(true)
  expect((await stat(folder)).mode & 0o077).toBe(0)
  expect((await stat(join(folder, 'row-1.json'))).mode & 0o077).toBe(0)
})

test('the same key with the same mails writes nothing and answers the same, however late', async () => {
  const first = await send('batch-1')
  const before = await mailOf('batch-1', 'reader-0')
  expect(await send('batch-1', messages(3), new Date('2026-12-24T09:00:00Z'))).toEqual(first)
  expect(await mailOf('batch-1', 'reader-0')).toEqual(before)
})

test('the same row under another key is another mail', async () => {
  const [one, other] = [await send('batch-1', [aMessage('row-1')]), await send('batch-2', [aMessage('row-1')])]
  expect(one).not.toEqual(other)
})

test('other mails under a key that was used are not taken, and nothing of them is written', async () => {
  await send('batch-1')
  const before = await filesOf('batch-1')
  expect(await send('batch-1', [aMessage('reader-9'), aMessage('reader-0', { subject: 'Another' })])).toMatchObject({ kind: 'unconfirmed' })
  expect(await filesOf('batch-1')).toEqual(before)
  expect((await mailOf('batch-1', 'reader-0')).subject).toBe('News for practitioners')
})

test('neither a key nor a row leads out of the outbox', async () => {
  await send('../../escape', [aMessage('../../row')])
  await send('a:b/c', [aMessage('row')])
  expect(await readdir(dataDir)).toEqual(['outbox'])
  const folders = await readdir(bulletinOutbox(dataDir))
  expect(folders).toHaveLength(2)
  for (const folder of folders) expect(await filesOf(folder)).toHaveLength(3)
})

test('an outbox that cannot be written is tried again later, and then takes every mail', async () => {
  await writeFile(join(dataDir, 'outbox'), 'in the way')
  expect(await send('batch-1')).toMatchObject({ kind: 'retry-later', reason: expect.stringContaining('DATA_DIR') as string })
  await rm(join(dataDir, 'outbox'))
  expect((await send('batch-1')).kind).toBe('accepted')
  expect(await filesOf('batch-1')).toHaveLength(9)
})

test('killed at any instant and started again, every mail is there once and whole', async () => {
  const seed = Date.now()
  const random = randomFrom(seed)
  const child = fileURLToPath(new URL('../../../support/outbox-child.ts', import.meta.url))
  for (let round = 0; round < rounds(4, 40); round += 1) {
    const sending = fork(child, [dataDir, '50'], { execArgv: [] })
    await once(sending, 'message')
    setTimeout(() => sending.kill('SIGKILL'), random.between(0, 400))
    await once(sending, 'exit')
  }
  for (const folder of await readdir(bulletinOutbox(dataDir)))
    for (const name of (await filesOf(folder)).filter((file) => file.endsWith('.json'))) {
      const stem = join(bulletinOutbox(dataDir), folder, name.slice(0, -5))
      const { rowId } = await mailOf(folder, name.slice(0, -5))
      expect(await readFile(`${stem}.html`, 'utf8'), `seed ${seed}`).toBe(aMessage(rowId).html)
      expect(await readFile(`${stem}.txt`, 'utf8'), `seed ${seed}`).toBe(aMessage(rowId).text)
    }
  for (let batch = 0; batch < 50; batch += 1) await send(`batch-${batch}`, messages(20))
  for (let batch = 0; batch < 50; batch += 1)
    expect(
      (await filesOf(`batch-${batch}`)).filter((name) => name.endsWith('.json')),
      `seed ${seed}`,
    ).toHaveLength(20)
})
