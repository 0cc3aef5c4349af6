import { glob } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inProject } from '#cms/project-folder.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { inTurn, ofTemplates } from '#tests/support/e2e/examinations.ts'
import { inLines, survey } from '#tests/support/e2e/survey.ts'
import { serveReferenceSite } from '#tests/support/reference-site.ts'
import type { SiteServer } from '#tests/support/site-server.ts'
import { templates } from '#tests/support/templates.ts'

let browser: Browser
let server: SiteServer
beforeAll(async () => void ([browser, server] = await Promise.all([launchBrowser(), serveReferenceSite()])))
afterAll(async () => void (await Promise.all([browser?.close(), server?.close()])))

test('every template of the site is among those that are examined', async () => {
  const files = await Array.fromAsync(glob('**/*.astro', { cwd: inProject('site/pages') }))
  const examined = new Set(templates.map(({ page }) => page))
  expect(files.filter((file) => !file.startsWith('style-guide/') && !examined.has(file))).toEqual([])
  expect([...examined].filter((page) => !files.includes(page))).toEqual([])
})

test('each has a page in the reference content, with a title of its own', async () => {
  const titles = await Promise.all(
    templates.map(async ({ name, path }) => {
      const response = await fetch(server.address + path)
      expect(response.status, name).toBe(200)
      return /<title>([^<]+)/.exec(await response.text())?.[1]
    }),
  )
  // A sensitive page keeps its subject out of its title.
  const own = titles.filter((title) => !title?.startsWith('Advice'))
  expect(new Set(own).size, own.join('\n')).toBe(own.length)
})

test.each(inTurn(ofTemplates))('nobody is kept out of: $title', async ({ paths, modes }) => {
  expect(inLines(await survey(browser, server.address, paths, modes))).toEqual([])
})
