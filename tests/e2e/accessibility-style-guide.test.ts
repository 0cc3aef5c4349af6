import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'
import { inTurn, ofComponents, ofSkins, ofStates } from '#tests/support/e2e/examinations.ts'
import { inLines, survey } from '#tests/support/e2e/survey.ts'
import { serveReferenceSite } from '#tests/support/reference-site.ts'
import type { SiteServer } from '#tests/support/site-server.ts'

let browser: Browser
let server: SiteServer
beforeAll(async () => void ([browser, server] = await Promise.all([launchBrowser(), serveReferenceSite()])))
afterAll(async () => void (await Promise.all([browser?.close(), server?.close()])))

test.each(inTurn(ofComponents))('nobody is kept out of components: $title', async ({ paths, modes }) => {
  expect(inLines(await survey(browser, server.address, paths, modes))).toEqual([])
})

test.each(inTurn(ofSkins))('every component can be read in the looks of $title', async ({ paths, modes }) => {
  expect(inLines(await survey(browser, server.address, paths, modes))).toEqual([])
})

test.each(inTurn(ofStates))('whole pages can be read: $title', async ({ paths, modes }) => {
  expect(inLines(await survey(browser, server.address, paths, modes))).toEqual([])
})
