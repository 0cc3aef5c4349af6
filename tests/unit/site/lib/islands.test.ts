import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { allowWebAssembly } from '#site/lib/allow-scripts.ts'
import { allowIslands, islandCode } from '#site/lib/islands.ts'

const directive = "self.Astro={touched:'x'}"
const code = await islandCode([directive, 'another directive'])
const page = (html: string, headers = {}) => new Response(html, { status: 200, headers: { 'content-type': 'text/html', ...headers } })
const asked = async (response: Response) => (await allowIslands(response, code)).headers.get('page-sources')

test('a page without an island asks for nothing and comes as it was', async () => {
  const response = await allowIslands(page('<p>Hello</p>', { 'referrer-policy': 'no-referrer' }), code)
  expect([response.status, await response.text()]).toEqual([200, '<p>Hello</p>'])
  expect(Object.fromEntries(response.headers)).toMatchObject({ 'referrer-policy': 'no-referrer' })
  expect(response.headers.has('page-sources')).toBe(false)
})

test('a page with an island asks for the code of that island alone', async () => {
  const sources = await asked(page(`<script>${directive}</script><astro-island></astro-island>`))
  expect(sources).toBe(`script-src 'sha256-${createHash('sha256').update(directive).digest('base64')}'`)
})

test('a script that somebody smuggled into a page with an island is not among what it asks for', async () => {
  const sources = await asked(page(`<script>${directive}</script><script>alert(1)</script><astro-island></astro-island>`))
  expect(sources).toBe(await asked(page(`<script>${directive}</script><astro-island></astro-island>`)))
})

test('a page may have an island and WebAssembly', async () => {
  const response = page(`<script>${directive}</script><astro-island></astro-island>`)
  allowWebAssembly(response.headers)
  expect(await asked(response)).toMatch(/^script-src 'wasm-unsafe-eval' 'sha256-[^']+'$/)
})

test('what is not HTML is left alone', async () => {
  const feed = new Response('<astro-island', { headers: { 'content-type': 'application/rss+xml' } })
  expect(await allowIslands(feed, code)).toBe(feed)
})
