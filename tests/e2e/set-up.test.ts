import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { barriers, overflow, visit } from '#tests/support/e2e/visit.ts'
import { goodPassword } from '#tests/support/hub/people.ts'
import { until } from '#tests/support/hub/until.ts'
import { startHub, type StartedHub } from '#tests/support/started-hub.ts'

let browser: Browser
let hub: StartedHub
beforeAll(async () => {
  browser = await launchBrowser()
  hub = await startHub({ ADMIN_EMAIL: '', ADMIN_PASSWORD: '' })
})
afterAll(async () => {
  await browser?.close()
  await hub?.remove()
})

const linkIn = (running: StartedHub) =>
  until('the set-up link to be printed', 20, () => /http:\S+\/admin\/set-up\/\S+/.exec(running.output())?.[0])

test('a newcomer opens the link that the terminal prints, makes an account and signs in; a restart before that repeats the link', async () => {
  const first = await linkIn(hub)
  expect(await hub.stop()).toBe(0)
  hub = await hub.again()
  const link = await linkIn(hub)
  expect(link).toBe(first)

  const { page, complaints, close } = await visit(browser)
  expect((await page.goto(link))?.status()).toBe(200)
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await barriers(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  }
  await page.getByLabel('Your name').fill('Amina Cole')
  await page.getByLabel('Your email address').fill('amina.cole@example.org')
  await page.getByLabel('A password').fill('password1234')
  await page.getByRole('button').click()
  await page.getByRole('alert').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(await page.getByLabel('Your name').inputValue(), 'nothing typed is lost').toBe('Amina Cole')

  await page.getByLabel('A password').fill(goodPassword)
  await page.getByRole('button').click()
  await page.waitForURL(/\/admin\/login/)
  await page.getByLabel('Email').fill('amina.cole@example.org')
  await page.getByLabel('Password').fill(goodPassword)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(/\/admin\/?$/)
  expect((await page.goto(link))?.status(), 'it works once').toBe(410)
  expect(await barriers(page)).toEqual([])
  expect(complaints.filter((complaint) => /content security policy/i.test(complaint))).toEqual([])
  await close()
})

test('an empty hub is a sound site: every page of it renders without a barrier', async () => {
  const { page, close } = await visit(browser)
  for (const path of ['/', '/young-people/', '/parents/', '/professionals/', '/topics/', '/worried-about-a-child/', '/nothing-is-here/']) {
    const response = await page.goto(hub.address + path)
    expect(response?.status(), path).toBe(path === '/nothing-is-here/' ? 404 : 200)
    expect(await barriers(page), path).toEqual([])
  }
  await close()
})

test('what it printed names no person', () => {
  expect(hub.output()).not.toMatch(/amina|cole@/i)
})
