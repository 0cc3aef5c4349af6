import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { releaseContents } from '#tests/support/release-contents.ts'
import { aPageFile, bytesOf, useReleaseFolder } from '#tests/support/release-folder.ts'

const releases = useReleaseFolder()

describe('a release', () => {
  test('is served by its manifest: path, file, type, encodings and the headers of the page', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' }
    await releases.show(
      aPageFile('/articles/x/', undefined, { headers }),
      aPageFile('/feed.xml', '<rss/>', { headers: { 'content-type': 'application/rss+xml' } }),
    )
    expect(await releases.lines('manifest.jsonl')).toEqual([
      { path: '/_astro/a.css', status: 200, file: '_astro/a.css', type: 'text/css; charset=utf-8', encodings: ['br', 'gzip'], headers: {} },
      {
        ...{
          path: '/articles/x/',
          status: 200,
          file: 'articles/x/index.html',
          type: 'text/html; charset=utf-8',
          encodings: ['br', 'gzip'],
        },
        headers: { 'referrer-policy': 'no-referrer' },
      },
      { path: '/feed.xml', status: 200, file: 'feed.xml', type: 'application/rss+xml', encodings: ['br', 'gzip'], headers: {} },
    ])
    expect(brotliDecompressSync(await readFile(releases.file('articles/x/index.html.br')))).toEqual(
      await readFile(releases.file('articles/x/index.html')),
    )
    expect(gunzipSync(await readFile(releases.file('articles/x/index.html.gz')))).toEqual(
      await readFile(releases.file('articles/x/index.html')),
    )
  })

  test('is not seen before it is complete', async () => {
    const first = await releases.store.begin('build-1')
    await first.write({ pages: [aPageFile('/')] })
    expect(existsSync(join(releases.path, 'current'))).toBe(false)
    await releases.store.swapIn(first)
    expect(await readFile(releases.file('index.html'), 'utf8')).toContain('Page /')
    expect(JSON.parse(await readFile(join(releases.path, 'current/release.json'), 'utf8'))).toMatchObject({
      format: 1,
      madeWith: 'build-1',
      pages: 1,
    })
  })

  test('comes back as it was left', async () => {
    const owner = { kind: 'articles', id: 'x/y' } as const
    const release = await releases.show(aPageFile('/articles/x/', undefined, { owner }), aPageFile('/old/'))
    await release.write({ gone: ['/old/'], redirects: [{ path: '/older/', location: '/articles/x/' }] })
    await release.write({ pictures: [{ path: '/pictures/p-320.avif', pictureId: 'p', bytes: bytesOf('picture') }] })
    const again = await releases.reopen()
    expect([...again.pages()]).toEqual([{ path: '/articles/x/', reads: [['settings', 'abc']], owner, isSettled: true }])
    expect([...again.gone()]).toEqual(['/old/'])
    expect([...again.redirects()]).toEqual([{ path: '/older/', location: '/articles/x/' }])
    expect([...again.pictures()]).toEqual([{ path: '/pictures/p-320.avif', pictureId: 'p' }])
    expect(again.madeWith).toBe('build-1')
  })

  test('of an unknown format is not used', async () => {
    await releases.show(aPageFile('/'))
    await writeFile(join(releases.path, 'current/release.json'), '{"format":99,"madeWith":"build-1"}')
    expect(await releases.reopen()).toBeNull()
  })
})

test('a new release keeps the style sheets of the one before, for pages in readers hands, but not of the one before that', async () => {
  await releases.show(aPageFile('/'))
  for (const build of ['b', 'c']) {
    const release = await releases.store.begin(build)
    await release.addAssets([{ path: `/_astro/${build}.css`, bytes: bytesOf(build) }])
    await release.write({ pages: [aPageFile('/')] })
    await releases.store.swapIn(release)
  }
  const paths = [...(await releaseContents(releases.path)).keys()].filter((path) => path.startsWith('/_astro/'))
  expect(paths.sort()).toEqual(['/_astro/b.css', '/_astro/c.css'])
})

test('pages can be carried over from another release with what they need', async () => {
  const first = await releases.show(aPageFile('/a/', undefined, { reads: [['picture p', 'x']] }))
  await first.write({ pictures: [{ path: '/pictures/p.avif', pictureId: 'p', bytes: bytesOf('picture') }] })
  const second = await releases.store.begin('build-2')
  await second.carryFrom(first, ['/a/', '/pictures/p.avif'])
  await releases.store.swapIn(second)
  const contents = await releaseContents(releases.path)
  expect([...contents.keys()].sort()).toEqual(['/_astro/a.css', '/a/', '/pictures/p.avif'])
  expect([...(await releases.reopen()).pages()]).toMatchObject([{ path: '/a/', reads: [['picture p', 'x']], isSettled: true }])
})
