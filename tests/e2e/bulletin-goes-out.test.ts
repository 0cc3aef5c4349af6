import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { signInByForm } from '#tests/support/e2e/admin.ts'
import { barriers, visit, type Visit } from '#tests/support/e2e/visit.ts'
import { signIn, type HubClient } from '#tests/support/hub/client.ts'
import { until } from '#tests/support/hub/until.ts'

const hub = inject('hub')
const admin = `${hub.address}/admin`
const writer = { email: 'writer@example.org', password: 'harbour lemon quiet staircase' }
const readers = ['head@school.example', 'nurse@health.example', 'dsl@school.example']
const bulletin = 'practitioners-and-schools-december-2026'
const tab = (name: string) => `${admin}/collections/bulletins/${bulletin}/${name}`

let browser: Browser
let api: HubClient
let officer: Visit
beforeAll(async () => {
  browser = await launchBrowser()
  api = await signIn(hub.address, hub.account)
  expect((await api.call('POST', '/api/users', { ...writer, name: 'Wanda Writer', role: 'editor' })).status).toBe(201)
  const lists = (await api.call('GET', '/api/lists?depth=0')).body.docs as { id: string; slug: string }[]
  const both = lists.filter(({ slug }) => /practitioners|schools/.test(slug)).map(({ id }) => id)
  expect(both).toHaveLength(2)
  for (const [index, address] of readers.entries()) {
    const addLists = index === 0 ? both : [both[index - 1]]
    const values = { address, kind: 'corporate', addLists, basis: 'public-task', evidence: 'Works in safeguarding' }
    const made = await api.call('POST', '/api/subscribers', values)
    expect(made.status, JSON.stringify(made.body)).toBe(201)
  }
  officer = await visit(browser)
  await signInByForm(officer.page, hub.address, hub.account)
})
afterAll(async () => {
  await officer?.close()
  await browser?.close()
})

test('whoever wrote a bulletin cannot approve it without saying why nobody else can', async () => {
  const author = await visit(browser)
  await signInByForm(author.page, hub.address, writer)
  await author.page.goto(`${admin}/collections/bulletins/${bulletin}`)
  const title = author.page.getByLabel('Title').first()
  await until('the form to be filled', 30, async () => (await title.inputValue()) !== '')
  await title.fill('Bulletin of December, for schools and practitioners')
  await author.page.getByRole('button', { name: 'Save', exact: true }).click()
  await author.page.getByText('Updated successfully').first().waitFor()

  // Whoever wrote it is asked why nobody else could look at it.
  await author.page.goto(tab('check'))
  const approve = author.page.getByRole('button', { name: 'Approve this bulletin' })
  await approve.click()
  await author.page.getByText(/why nobody else can approve it/).waitFor()
  await author.close()
})

test('another person sees it as each reader will, and approves it', async () => {
  const { page } = officer
  await page.goto(tab('preview'))
  const frame = page.frameLocator('.hub-frame iframe')
  await frame.getByRole('heading', { level: 1 }).waitFor()
  expect(await barriers(page, '.hub-screen')).toEqual([])
  await page.getByRole('radio', { name: 'Plain text' }).check({ force: true })
  await expect.poll(() => frame.locator('body').innerText(), { timeout: 10_000 }).toContain('http')

  await page.goto(tab('check'))
  await page.getByRole('button', { name: 'Approve this bulletin' }).click()
  await page.getByText('Approved. It can be sent').waitFor()
  expect(await barriers(page, '.hub-screen')).toEqual([])
})

test('a bulletin that nobody would get cannot be sent, and the screen says why', async () => {
  const members = 'members-december-2026'
  const { digest } = (await api.call('GET', `/api/bulletins/${members}/review`)).body as { digest: string }
  const approved = await api.call('POST', `/api/bulletins/${members}/approve`, { digest, reason: 'Looked at by the Board' })
  expect(approved.status, JSON.stringify(approved.body)).toBe(200)
  const { page } = officer
  await page.goto(`${admin}/collections/bulletins/${members}/send`)
  const button = page.getByRole('button', { name: 'Send to 0 people' })
  await button.waitFor()
  expect(await button.isDisabled()).toBe(true)
  await page.getByText('Nobody would get it: nobody is on the lists').waitFor()
  expect(await barriers(page, '.hub-screen')).toEqual([])
})

test('it is sent after a last question that says the number, and the ledger tells who got it', async () => {
  const { page } = officer
  await page.goto(tab('send'))
  await page.getByText('3 people get it').waitFor()
  expect(await barriers(page, '.hub-screen')).toEqual([])
  await page.getByRole('button', { name: 'Send to 3 people' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send to 3 people?' })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Send to 3 people' }).click()
  await dialog.getByRole('button', { name: 'Send to 3 people' }).click()

  await page.waitForURL(/\/collections\/sendings\/[\w-]+$/)
  await page.getByRole('region', { name: 'Where this stands' }).getByText('Sent', { exact: true }).waitFor({ timeout: 60_000 })
  await page.getByText('3 of 3').waitFor()
  const ledger = page.getByRole('region', { name: 'Ledger' })
  for (const address of readers)
    await ledger
      .getByRole('row', { name: new RegExp(address) })
      .getByText('Accepted by the provider')
      .waitFor()
  await page.getByRole('img', { name: /over time/ }).waitFor()
  expect(await barriers(page, '.hub-screen')).toEqual([])
})

test('each of them has one copy in the outbox, readable as it would arrive', async () => {
  const { page } = officer
  await page.goto(`${admin}/outbox`)
  for (const address of readers) {
    await page.getByLabel('Part of the address or subject').fill(address)
    const mails = page.locator('.hub-mails button').filter({ hasText: 'bulletin' })
    await expect.poll(() => mails.count(), { timeout: 15_000 }).toBe(1)
    await expect.poll(() => mails.first().innerText()).toContain(address)
    await mails.first().click()
    const mail = page.getByRole('region', { name: 'Mail' })
    await mail.getByText(`To ${address}`).waitFor()
    await page.frameLocator('.hub-mail iframe').getByRole('heading', { level: 1 }).waitFor()
  }
  await page.getByRole('radio', { name: 'Plain text' }).check({ force: true })
  const text = await page.locator('.hub-mail pre').innerText()
  expect(text).toContain('You get this because')
  expect(await barriers(page, '.hub-screen')).toEqual([])
})

test('a hold is seen on every screen, says who and why, and ends with a reason', async () => {
  const { page } = officer
  await page.goto(admin)
  await page.getByRole('button', { name: 'Hold everything' }).click()
  await page.getByLabel(/Why is everything to be held/).fill('A wrong number in the bulletin')
  await page.getByRole('button', { name: 'Hold everything' }).last().click()
  const bar = page.getByRole('status', { name: 'On hold' })
  for (const path of ['', '/collections/articles', '/collections/bulletins', '/outbox', '/account']) {
    await page.goto(admin + path)
    await bar.getByText('A wrong number in the bulletin').waitFor()
  }
  expect(await barriers(page, '.hub-hold')).toEqual([])
  await bar.getByRole('button', { name: 'End the hold' }).click()
  await bar.getByLabel('Why may it go on?').fill('It was right after all')
  await bar.getByRole('button', { name: 'End the hold' }).last().click()
  await bar.waitFor({ state: 'detached' })
  expect((await api.call('GET', '/api/hold')).body).toMatchObject({ isOn: false })
})
