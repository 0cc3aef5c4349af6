import { randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { signInByForm } from '#tests/support/e2e/admin.ts'
import { visit } from '#tests/support/e2e/visit.ts'

const hub = inject('hub')

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

test('a person changes their own password on their account page, once they have typed the one that they have', async () => {
  const admin = await visit(browser)
  await signInByForm(admin.page, hub.address, hub.account)
  const person = { email: `author-${randomBytes(4).toString('hex')}@example.org`, password: 'cobalt meadow quiet lantern' }
  const made = await admin.page.evaluate(
    async (values) =>
      (await fetch('/api/users', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(values) })).status,
    { ...person, name: 'An author', role: 'author' },
  )
  expect(made).toBe(201)
  await admin.close()

  const author = await visit(browser)
  const { page } = author
  await signInByForm(page, hub.address, person)
  await page.goto(`${hub.address}/admin/account`)
  await page.getByRole('button', { name: 'Change Password' }).click()
  const better = 'seven orchard bridges lantern'
  /** Types the password that one has, and saves once the form has looked at all that was typed. */
  const confirmWith = async (password: string) => {
    const looked = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/admin/account'))
    await page.getByLabel('Your password').fill(password)
    await looked
    await page.getByRole('button', { name: 'Save' }).click()
  }
  await page.getByLabel('New Password').fill(better)
  await page.getByLabel('Confirm Password').fill(better)

  await confirmWith('not the one I have')
  await page.getByText('This is not the password that you have. Nothing was changed.').waitFor()
  await confirmWith(person.password)
  await page.getByText(/updated successfully/i).waitFor()
  await author.close()

  const again = await visit(browser)
  await signInByForm(again.page, hub.address, { ...person, password: better })
  await again.close()
})
