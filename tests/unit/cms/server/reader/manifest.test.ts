import { expect, test } from 'vitest'
import { readEntries } from '#cms/server/reader/manifest.ts'

const page = { path: '/x/', status: 200, file: 'x/index.html', type: 'text/html; charset=utf-8' }
const lines = (...values: unknown[]) => values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')

test('reads pages, redirects and what is gone', () => {
  const { entries, unreadable } = readEntries(
    lines(
      { ...page, encodings: ['br'], headers: { 'referrer-policy': 'no-referrer' } },
      { path: '/a/', status: 308, location: '/x/' },
      { path: '/b/', status: 410 },
      { path: '/c/', status: 404 },
    ),
  )
  expect(unreadable).toBe(0)
  expect(entries).toEqual([
    { ...page, encodings: ['br'], headers: { 'referrer-policy': 'no-referrer' } },
    { path: '/a/', status: 308, location: '/x/' },
    { path: '/b/', status: 410 },
    { path: '/c/', status: 404 },
  ])
})

test('what a page does not say is empty', () => {
  expect(readEntries(lines(page)).entries).toEqual([{ ...page, encodings: [], headers: {} }])
})

test.each([
  ['no JSON', '{"path":'],
  ['no object', 'null'],
  ['a file above the folder', { ...page, file: '../secrets/payload-secret' }],
  ['a file in disguise', { ...page, file: 'a/../../x' }],
  ['an absolute file', { ...page, file: '/etc/passwd' }],
  ['a hidden file', { ...page, file: 'x/.secret' }],
  ['a page without a file', { path: '/x/', status: 200 }],
  ['an unknown status', { ...page, status: 500 }],
  ['an unknown encoding', { ...page, encodings: ['zstd'] }],
  ['a header with a line break', { ...page, headers: { a: 'b\r\nset-cookie: c=d' } }],
  ['a redirect with a line break', { path: '/x/', status: 308, location: '/y\r\nset-cookie: c=d' }],
  ['a path that is none', { ...page, path: 'x' }],
])('a line with %s changes nothing but is counted', (_what, line) => {
  expect(readEntries(lines(line, page))).toMatchObject({ entries: [{ path: '/x/', status: 200 }], unreadable: 1 })
})
