import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { overflow, visit } from '#tests/support/e2e/visit.ts'
import { until } from '#tests/support/hub/until.ts'

const hub = inject('hub')
const listName = 'Bulletin for those who try it out'
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  const json = { 'content-type': 'application/json' }
  const signIn = await fetch(`${hub.address}/api/users/login`, { method: 'POST', headers: json, body: JSON.stringify(hub.account) })
  const { token } = (await signIn.json()) as { token: string }
  const list = { name: listName, slug: 'try-it-out', summary: 'News for tests.', joining: 'open', isOpen: true, order: 1 }
  const headers = { ...json, authorization: `JWT ${token}` }
  await fetch(`${hub.address}/api/lists`, { method: 'POST', headers, body: JSON.stringify(list) })
  await until('the list to be on the page', 20, async () => (await (await fetch(`${hub.address}/subscribe/`)).text()).includes(listName))
})
afterAll(() => browser?.close())

/** The personal link in the newest mail to an address. */
const linkTo = (address: string): Promise<string> =>
  until(`a mail to ${address}`, 20, async () => {
    const folder = join(hub.dataDir, 'outbox')
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted()
    const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    return /https?:\/\/\S*\/mail\/\S+/.exec(mails.findLast((mail) => mail.includes(address)) ?? '')?.[0]
  })

/** Presses Tab until the focus is on the element of an accessible name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      return (element?.labels?.[0] ?? element)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    })
    if (label.startsWith(name)) return
  }
  throw new Error(`“${name}” is not reached with Tab.`)
}

test('with the keyboard alone, on a small phone and without script, somebody subscribes, changes their mind and leaves', async () => {
  const { page, complaints, close } = await visit(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const fits = async () => expect(await overflow(page), page.url()).toBeLessThanOrEqual(0)
  await page.goto(`${hub.address}/subscribe/`)
  await tabTo(page, listName)
  await page.keyboard.press('Space')
  await tabTo(page, 'Your email address')
  await page.keyboard.type('keyboard at example.org')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  expect(await page.title()).toMatch(/^Error: /)
  expect(await page.getByLabel('Your email address').inputValue()).toBe('keyboard at example.org')
  await fits()

  await page.getByLabel('Your email address').fill('keyboard@example.org')
  await tabTo(page, 'My own')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/subscribe\/sent\/$/)
  await fits()

  await page.goto(await linkTo('keyboard@example.org'))
  expect(await page.getByLabel(listName).isChecked()).toBe(true)
  await fits()
  await tabTo(page, 'Confirm')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Your subscription is confirmed' }).waitFor()
  await tabTo(page, 'See and change what you get')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Your bulletins' }).waitFor()
  await fits()

  await page.getByLabel(`How often: ${listName}`).selectOption('monthly')
  await tabTo(page, 'Save')
  await page.keyboard.press('Enter')
  await page.getByText('It holds from the next bulletin on.').waitFor()
  expect(await page.getByLabel(`How often: ${listName}`).inputValue()).toBe('monthly')
  await tabTo(page, 'Unsubscribe from everything')
  await page.keyboard.press('Enter')
  await page.getByText('You are unsubscribed from everything.').waitFor()
  expect(complaints.filter((words) => !words.includes('422'))).toEqual([])
  await close()
})

test('where script runs the form is sent with a little work done, and nothing comes from elsewhere', async () => {
  const { page, complaints, requests, close } = await visit(browser)
  await page.goto(`${hub.address}/subscribe/`)
  expect(
    requests.some((address) => address.includes('challenge')),
    'no work before somebody begins',
  ).toBe(false)
  await page.getByLabel(listName).check()
  await page.getByLabel('Your email address').fill('script@example.org')
  await page.getByLabel('One of an organisation').check()
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page.getByRole('button', { name: 'Subscribe' }).click(),
  ])
  const proof = new URLSearchParams(sent.postData() ?? '').get('proof') ?? ''
  expect(JSON.parse(atob(proof))).toMatchObject({ solution: { derivedKey: expect.stringMatching(/^00/) as string } })
  await page.waitForURL(/\/subscribe\/sent\/$/)
  expect(await linkTo('script@example.org')).toContain('/mail/confirm/')
  expect(requests.filter((address) => !address.startsWith(hub.address))).toEqual([])
  expect(complaints).toEqual([])
  await close()
})
