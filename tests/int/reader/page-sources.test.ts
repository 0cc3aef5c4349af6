import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import { buildSite } from '#tests/support/built-site.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { sampleContent } from '#tests/support/sample-content.ts'
import { sourceHash } from '#tests/support/source-hash.ts'
import { serve } from './support/serve.ts'

/** What pages that were made by hand ask for. */
const pages: Record<string, Record<string, string>> = {
  '/plain/': {},
  '/search/': { 'page-sources': "script-src 'wasm-unsafe-eval'" },
  '/greedy/': { 'page-sources': "script-src 'unsafe-inline' *; frame-ancestors *", 'content-security-policy': 'default-src *' },
}

let dataDir: string
let release: ReturnType<typeof createReleaseStore>
let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-page-sources-'))
  await mkdir(join(dataDir, 'releases'))
  release = createReleaseStore(join(dataDir, 'releases'))
  const renderer = await loadRenderer(dirname((await buildSite()).clientFolder))
  const begun = await release.begin(renderer.buildId)
  const finder = await renderer.render('/find-help/', contentOf(sampleContent()))
  const body = new TextEncoder().encode('<!doctype html><title>x</title>')
  const made = Object.entries(pages).map(([path, headers]) => ({ path, headers: { 'content-type': 'text/html', ...headers }, body }))
  await begun.write({
    pages: [...made, { path: '/find-help/', ...finder }].map((page) => ({ ...page, reads: [] })),
  })
  await release.swapIn(begun)
  site = await serve({ dataDir })
})
afterAll(async () => {
  await site?.reader.close(0)
  await release?.close()
  await rm(dataDir, { recursive: true, force: true })
})

const policyOf = async (path: string) => (await site.ask(path)).headers['content-security-policy'] as string

test('a published page has the policy that it asked for, and readers do not see that it asked', async () => {
  const { headers } = await site.ask('/search/')
  expect(headers['content-security-policy']).toBe(
    (await policyOf('/plain/')).replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  )
  expect(headers).not.toHaveProperty('page-sources')
})

test('a page cannot widen its policy by anything but code that is known', async () => {
  expect(await policyOf('/greedy/')).toBe(await policyOf('/plain/'))
})

test('an island comes with the hash of each inline script and style that the page has, and of no other', async () => {
  const { text } = await site.ask('/find-help/')
  const policy = await policyOf('/find-help/')
  const inline = [...text.matchAll(/<(script|style)(?![^>]*(?:src|type)=)[^>]*>(.*?)<\/\1>/gs)].map(([, , code]) => code!)
  expect(inline.length).toBeGreaterThanOrEqual(3)
  expect([...policy.matchAll(/'sha256-[^']+'/g)].map(([hash]) => hash).sort()).toEqual(inline.map(sourceHash).sort())
  expect(policy).not.toContain('unsafe')
})
