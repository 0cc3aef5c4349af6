import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { providerPace } from '#cms/adapters/mail/call-pace.ts'
import { mailAdapter } from '#cms/adapters/mail/mail-adapter.ts'
import { resendBatchSender } from '#cms/adapters/mail/resend-batch.ts'
import { resetMail } from '#cms/domain/mail/sign-in-mail.ts'
import { messages } from '#tests/support/messages.ts'
import { startResendDouble, type ResendDouble } from '#tests/support/doubles/resend.ts'

let provider: ResendDouble
let dataDir: string

beforeEach(async () => {
  provider = await startResendDouble()
  dataDir = await mkdtemp(join(tmpdir(), 'hub-mail-'))
})
afterEach(async () => {
  await provider.close()
  await rm(dataDir, { recursive: true, force: true })
})

const adapter = (sendMode: 'outbox' | 'allow-list' | 'live', sendAllowList: string[] = []) =>
  mailAdapter({
    sendMode,
    sendAllowList,
    dataDir,
    mailFrom: 'Hub <hub@example.org>',
    resend: { apiKey: 're_double', baseUrl: provider.baseUrl, webhookSecret: undefined },
  })({ payload: undefined as never })

const mail = {
  to: 'person@example.org',
  subject: resetMail.subject,
  html: resetMail.html('https://hub.example.org/admin/reset/abc?x=1&y=2'),
}
const outbox = async () => (await readdir(join(dataDir, 'outbox')).catch(() => [])).toSorted()

test('live mail reaches the provider with a text part that has the link in full', async () => {
  await adapter('live').sendEmail(mail)
  const [arrived, ...further] = await provider.accepted()
  expect(further).toEqual([])
  expect(arrived).toMatchObject({
    from: 'Hub <hub@example.org>',
    to: ['person@example.org'],
    subject: mail.subject,
    tags: { mail: 'single' },
  })
  expect(arrived?.text).toContain('https://hub.example.org/admin/reset/abc?x=1&y=2')
  expect(await outbox()).toEqual([])
})

test('in the mode outbox nothing leaves, and a person on the server can read the mail', async () => {
  await adapter('outbox').sendEmail(mail)
  expect(await provider.accepted()).toEqual([])
  const names = await outbox()
  expect(names.map((name) => name.split('.').at(-1))).toEqual(['html', 'txt'])
  const text = await readFile(join(dataDir, 'outbox', names[1]!), 'utf8')
  expect(text).toContain('To: person@example.org')
  expect(text).toContain('/admin/reset/abc')
  expect((await stat(join(dataDir, 'outbox', names[1]!))).mode & 0o077).toBe(0)
})

test('in the mode allow-list only those on it get mail, the rest stays in the outbox', async () => {
  await adapter('allow-list', ['@example.org']).sendEmail(mail)
  await adapter('allow-list', ['@example.org']).sendEmail({ ...mail, to: 'stranger@elsewhere.example' })
  await adapter('allow-list', ['@example.org']).sendEmail({ ...mail, to: 'person@notexample.org' })
  expect((await provider.accepted()).map(({ to }) => to)).toEqual([['person@example.org']])
  expect(await outbox()).toHaveLength(4)
})

test('a refusal of the provider is an error that says what to check', async () => {
  await provider.plan({ kind: 'refuse', status: 422, name: 'invalid_from_address' })
  await expect(adapter('live').sendEmail(mail)).rejects.toThrow(/invalid_from_address.*MAIL_FROM/s)
  expect(await provider.calls()).toHaveLength(1)
})

test('sign-in mail that meets a spent rate, a fault or a lost answer is tried again and arrives once', async () => {
  await provider.plan(
    { kind: 'refuse', status: 429, name: 'rate_limit_exceeded', headers: { 'retry-after': '1' } },
    { kind: 'take-and-fail', status: 500 },
    { kind: 'cut', when: 'after' },
    { kind: 'refuse', status: 503 },
  )
  await adapter('live').sendEmail(mail)
  expect((await provider.accepted()).map(({ to }) => to)).toEqual([['person@example.org']])
  expect(new Set((await provider.calls()).map(({ key }) => key)).size).toBe(1)
})

test('sign-in mail that nobody takes is given up with an error after a few tries', async () => {
  await provider.change({ chances: { seed: 1, serverFault: 1 } })
  await expect(adapter('live').sendEmail(mail)).rejects.toThrow(/try again later/)
  expect(await provider.calls()).toHaveLength(6)
})

test('sign-in mail arrives while bulletins use the whole rate, however many ask at once', { timeout: 30_000 }, async () => {
  await provider.change({ ratePerSecond: 2 })
  const bulletins = resendBatchSender({ apiKey: 're_double', baseUrl: provider.baseUrl, webhookSecret: undefined })
  let isOver = false
  const lane = async (number: number) => {
    for (let turn = 0; !isOver; turn += 1) {
      await providerPace.wait()
      const { rate } = await bulletins.send(`lane-${number}-${turn}`, messages(1), new Date())
      if (rate) providerPace.saw(rate)
    }
  }
  const lanes = [0, 1, 2, 3].map(lane)
  const people = Array.from({ length: 14 }, (_item, index) => `person-${index}@example.org`)
  await Promise.all(people.map((to) => adapter('live').sendEmail({ ...mail, to }))).finally(() => (isOver = true))
  await Promise.all(lanes)
  const arrived = (await provider.accepted()).flatMap(({ to }) => to).filter((to) => to.startsWith('person-'))
  expect(arrived.toSorted()).toEqual(people.toSorted())
})
