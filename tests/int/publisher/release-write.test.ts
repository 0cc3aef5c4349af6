import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { releaseContents } from '#tests/support/release-contents.ts'
import { aPageFile, bytesOf, useReleaseFolder } from '#tests/support/release-folder.ts'

const releases = useReleaseFolder()

describe('a write', () => {
  test('replaces a page by a new file and leaves the others alone', async () => {
    const release = await releases.show(aPageFile('/a/'), aPageFile('/b/'))
    const before = { a: await stat(releases.file('a/index.html')), b: await stat(releases.file('b/index.html')) }
    await release.write({ pages: [aPageFile('/a/', 'Other words'), aPageFile('/b/')] })
    expect(await readFile(releases.file('a/index.html'), 'utf8')).toBe('Other words')
    expect(brotliDecompressSync(await readFile(releases.file('a/index.html.br'))).toString()).toBe('Other words')
    expect((await stat(releases.file('a/index.html'))).ino).not.toBe(before.a.ino)
    expect((await stat(releases.file('b/index.html'))).ino).toBe(before.b.ino)
  })

  test('enters other reads of the same bytes without touching the file', async () => {
    const release = await releases.show(aPageFile('/a/'))
    const { ino, mtimeNs } = await stat(releases.file('a/index.html'), { bigint: true })
    await release.write({ pages: [aPageFile('/a/', undefined, { reads: [['settings', 'new']] })] })
    expect(await stat(releases.file('a/index.html'), { bigint: true })).toMatchObject({ ino, mtimeNs })
    expect([...(await releases.reopen()).pages()][0]?.reads).toEqual([['settings', 'new']])
  })

  test('of other headers is entered in the manifest', async () => {
    const release = await releases.show(aPageFile('/a/'))
    await release.write({ pages: [aPageFile('/a/', undefined, { headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } })] })
    expect((await releases.lines('manifest.jsonl')).at(-1)).toMatchObject({ path: '/a/', headers: { 'cache-control': 'no-store' } })
  })

  test('takes down a page with every version of it, and its folder', async () => {
    const release = await releases.show(aPageFile('/a/b/'), aPageFile('/a/'))
    await release.write({ gone: ['/a/b/'], removed: ['/a/'] })
    expect(existsSync(releases.file('a'))).toBe(false)
    expect((await releases.lines('manifest.jsonl')).slice(-2)).toEqual([{ path: '/a/b/', status: 410 }, { path: '/a/', status: 404 }]) // prettier-ignore
  })

  test('puts a page where a redirect or nothing stood, and back', async () => {
    const release = await releases.show(aPageFile('/'))
    await release.write({ redirects: [{ path: '/a/', location: '/' }], gone: ['/b/'] })
    await release.write({ pages: [aPageFile('/a/'), aPageFile('/b/')] })
    const again = await releases.reopen()
    expect([...again.redirects()]).toEqual([])
    expect([...again.gone()]).toEqual([])
    expect((await releaseContents(releases.path)).get('/b/')).toContain('Page /b/')
  })

  test('of many pages at once comes to the same as of few', async () => {
    const pages = Array.from({ length: 120 }, (_, at) => aPageFile(`/p-${at}/`))
    const release = await releases.show(aPageFile('/'))
    await release.write({ pages })
    await release.write({ pages: pages.map((page) => ({ ...page, body: bytesOf(`New ${page.path}`) })) })
    const contents = await releaseContents(releases.path)
    for (const { path } of pages) expect(contents.get(path)).toContain(`New ${path}`)
  })
})

describe('the journals', () => {
  test('are written anew when they have grown, at the same name', async () => {
    const release = await releases.show(...Array.from({ length: 30 }, (_, at) => aPageFile(`/p-${at}/`)))
    const before = await stat(join(releases.path, 'current/reads.jsonl'))
    for (let round = 0; round < 80; round++) {
      const reads = [['settings', `v${round}`]] as const
      await release.write({ pages: Array.from({ length: 30 }, (_, at) => aPageFile(`/p-${at}/`, undefined, { reads })) })
    }
    const after = await stat(join(releases.path, 'current/reads.jsonl'))
    expect(after.ino).not.toBe(before.ino)
    expect((await releases.lines('reads.jsonl')).length).toBeLessThan(2000)
    expect([...(await releases.reopen()).pages()].every(({ reads }) => reads[0]![1] === 'v79')).toBe(true)
  })
})

test.each([
  '/../x/',
  '/a/../../x/',
  '/./',
  '//x/',
  'x/',
  '/a/index.html',
  '/a/index.html/',
  '/a.br',
  '/a.gz',
  '/a.tmp',
  '/.hidden/',
  '/a/.well-known/x',
  '/a%2f..%2fx/',
  '/a\\b/',
  '/a\u0000/',
  '/CON:/',
  `/${'x'.repeat(201)}/`,
])('the path %j is refused before anything is written', async (path) => {
  const release = await releases.show(aPageFile('/'))
  await expect(release.write({ pages: [aPageFile(path), aPageFile('/fine/')] })).rejects.toThrow('cannot be the address of a page')
  expect([...(await releaseContents(releases.path)).keys()]).toEqual(['/_astro/a.css', '/'])
})
