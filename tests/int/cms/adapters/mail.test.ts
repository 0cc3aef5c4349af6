import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mailAdapter } from '#cms/adapters/mail/mail-adapter.ts'
import { resetMail } from '#cms/domain/mail/sign-in-mail.ts'
import { resendDouble, type ResendDouble } from '#tests/support/doubles/resend.ts'

let provider: ResendDouble
let dataDir: string

beforeEach(async () => {
  provider = await resendDouble()
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
  expect(provider.received).toHaveLength(1)
  expect(provider.received[0]).toMatchObject({ from: 'Hub <hub@example.org>', to: ['person@example.org'], subject: mail.subject })
  expect(provider.received[0]?.text).toContain('https://hub.example.org/admin/reset/abc?x=1&y=2')
  expect(await outbox()).toEqual([])
})

test('in the mode outbox nothing leaves, and a person on the server can read the mail', async () => {
  await adapter('outbox').sendEmail(mail)
  expect(provider.received).toEqual([])
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
  expect(provider.received.map(({ to }) => to)).toEqual([['person@example.org']])
  expect(await outbox()).toHaveLength(4)
})

test('a refusal of the provider is an error that says what to check', async () => {
  provider.refuseNext(403, 'invalid_from_address')
  await expect(adapter('live').sendEmail(mail)).rejects.toThrow(/invalid_from_address.*MAIL_FROM/s)
})
