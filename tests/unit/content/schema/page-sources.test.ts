import { expect, test } from 'vitest'
import { readPageSources, writePageSources } from '#content/schema/page-sources.ts'

const hash = `'sha256-${'a'.repeat(43)}='`
const nothing = { 'script-src': [], 'style-src': [] }

test('what a page asks for is read as it was written, each source once', () => {
  const header = writePageSources({ 'script-src': [hash, "'wasm-unsafe-eval'", hash], 'style-src': [hash] })
  expect(header).toBe(`script-src ${hash} 'wasm-unsafe-eval'; style-src ${hash}`)
  expect(readPageSources(header)).toEqual({ 'script-src': [hash, "'wasm-unsafe-eval'"], 'style-src': [hash] })
  expect(writePageSources({ 'style-src': [hash] })).toBe(`style-src ${hash}`)
  expect(writePageSources({})).toBe('')
})

test.each([undefined, null, ''])('a page without the header asks for nothing: %s', (header) => {
  expect(readPageSources(header)).toEqual(nothing)
})

test.each([
  "script-src 'unsafe-inline'",
  "script-src 'unsafe-eval'",
  "script-src 'strict-dynamic'",
  "script-src 'nonce-abc'",
  'script-src *',
  'script-src https:',
  'script-src data:',
  'script-src https://elsewhere.example',
  "style-src 'wasm-unsafe-eval'",
  "style-src 'unsafe-inline'",
  `img-src ${hash}`,
  "default-src 'self'",
  "frame-ancestors 'self'",
  `script-src ${hash}; frame-ancestors *`,
  `script-src ${hash}; script-src 'wasm-unsafe-eval'`,
  `script-src ${hash}, default-src *`,
  `script-src ${hash};style-src ${hash}`,
  `script-src ${hash.toUpperCase()}`,
  "script-src 'sha256-short='",
  `script-src 'sha512-${'a'.repeat(86)}=='`,
  '__proto__ x',
  'constructor x',
  'script-src',
])('nothing is granted when a part of it may not be: %s', (header) => {
  expect(readPageSources(header)).toEqual(nothing)
})

test('whoever writes the header is told at once of a source that may not be', () => {
  expect(() => writePageSources({ 'script-src': ["'unsafe-inline'"] })).toThrow(/sha256/)
  expect(() => writePageSources({ 'img-src': [hash] } as never)).toThrow(/img-src/)
})
