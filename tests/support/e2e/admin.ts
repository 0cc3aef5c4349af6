import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { until } from '../hub/until.ts'

/** Signs in by the form, as an editor does. */
export async function signInByForm(page: Page, address: string, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(`${address}/admin`)
  await page.waitForURL(/\/admin\/login/)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(/\/admin\/?$/)
}

/** Opens an article from the list, by the title that it has on the site. Answers that title. */
export async function openArticle(page: Page, address: string, path: string): Promise<string> {
  const title = await titleAt(address + path)
  await page.goto(`${address}/admin/collections/articles`)
  await page.getByPlaceholder(/search/i).fill(title)
  await page.waitForURL(/search=/)
  await page.locator('table').getByRole('link', { name: title, exact: true }).click()
  await page.waitForURL(/\/collections\/articles\/[\w-]+$/)
  await expect.poll(() => page.getByLabel('Title').inputValue(), { timeout: 20_000 }).toBe(title)
  return title
}

/** Waits until the draft that was typed has been saved by itself. */
export async function draftIsSaved(page: Page, title: string): Promise<void> {
  const id = page.url().split('/').at(-1)
  await until('the draft to be saved', 20, () =>
    page.evaluate(
      async ([path, wanted]) => ((await (await fetch(path!)).json()) as { title?: string }).title === wanted,
      [`/api/articles/${id}?draft=true&depth=0`, title],
    ),
  )
}

/** The main heading of a page of the site. */
export async function titleAt(address: string): Promise<string> {
  const page = await (await fetch(address)).text()
  const heading = /<h1[^>]*>([^<]*)/.exec(page)?.[1]
  if (heading === undefined) throw new Error(`${address} has no main heading:\n${page.slice(0, 500)}`)
  return heading.trim().replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
