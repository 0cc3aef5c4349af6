import { expect, test } from 'vitest'
import { allowWebAssembly } from '#site/lib/allow-scripts.ts'
import { allowInlineCode, readInlineCode } from '#site/lib/inline-code.ts'
import { sourceHash } from '#tests/support/source-hash.ts'

const [directive, own] = ["self.Astro={touched:'x'}", "addEventListener('pageshow',()=>{})"]
const code = await readInlineCode({
  inlinedScripts: new Map([
    ['own.ts', own],
    ['empty.ts', ''],
  ]),
  clientDirectives: new Map([
    ['touched', directive],
    ['other', 'another directive'],
  ]),
})
const page = (html: string, headers = {}) => new Response(html, { status: 200, headers: { 'content-type': 'text/html', ...headers } })
const asked = async (response: Response) => (await allowInlineCode(response, code)).headers.get('page-sources')

test('a page without code of its own asks for nothing and comes as it was', async () => {
  const response = await allowInlineCode(page('<p>Hello</p>', { 'referrer-policy': 'no-referrer' }), code)
  expect([response.status, await response.text()]).toEqual([200, '<p>Hello</p>'])
  expect(Object.fromEntries(response.headers)).toMatchObject({ 'referrer-policy': 'no-referrer' })
  expect(response.headers.has('page-sources')).toBe(false)
})

test('a page with an island asks for the code of that island alone', async () => {
  expect(await asked(page(`<script>${directive}</script><astro-island></astro-island>`))).toBe(`script-src ${sourceHash(directive)}`)
})

test('a page with a small script of the hub’s own asks for that script alone', async () => {
  expect(await asked(page(`<script type="module">${own}</script>`))).toBe(`script-src ${sourceHash(own)}`)
})

test('a page that only shows the text of a script asks for nothing', async () => {
  expect(await asked(page(`<pre>${own}</pre><p>${directive}</p>`))).toBe(null)
})

test('a script that somebody smuggled into a page is not among what it asks for', async () => {
  expect(await asked(page(`<script type="module">${own}</script><script>alert(1)</script>`))).toBe(`script-src ${sourceHash(own)}`)
})

test('a page may have an island and WebAssembly', async () => {
  const response = page(`<script>${directive}</script><astro-island></astro-island>`)
  allowWebAssembly(response.headers)
  expect(await asked(response)).toBe(`script-src 'wasm-unsafe-eval' ${sourceHash(directive)}`)
})

test('a script from a file waits for what readers see', async () => {
  const response = await allowInlineCode(page('<script type="module" src="/_astro/a.js"></script>'), code)
  expect(await response.text()).toContain('<script type="module" fetchpriority="low" src="/_astro/a.js">')
})

test('what is not HTML is left alone', async () => {
  const feed = new Response('<astro-island', { headers: { 'content-type': 'application/rss+xml' } })
  expect(await allowInlineCode(feed, code)).toBe(feed)
})
