import { existsSync } from 'node:fs'
import { appendFile, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { ReleaseWriteError } from '#cms/adapters/release/write-error.ts'
import type { PageFile, Release } from '#cms/jobs/ports.ts'
import { releaseContents } from '#tests/support/release-contents.ts'

let folder: string
let store: ReturnType<typeof createReleaseStore>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-release-'))
  store = createReleaseStore(folder)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const text = (words: string) => new TextEncoder().encode(words)
const aPage = (path: string, words = `Page ${path} `.repeat(60), values: Partial<PageFile> = {}): PageFile => ({
  path,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: text(words),
  reads: [['settings', 'abc']],
  ...values,
})
const file = (name: string) => join(folder, 'current/files', name)
const lines = async (name: string) =>
  (await readFile(join(folder, 'current', name), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

async function aRelease(...pages: PageFile[]): Promise<Release> {
  const release = await store.begin('build-1')
  await release.addAssets([{ path: '/_astro/a.css', bytes: text('a{color:red}'.repeat(50)) }])
  await release.write({ pages })
  await store.swapIn(release)
  return release
}

/** The release as another process finds it. */
async function reopened(): Promise<Release> {
  await store.close()
  store = createReleaseStore(folder)
  return (await store.current())!
}

describe('a release', () => {
  test('is served by its manifest: path, file, type, encodings and the headers of the page', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' }
    await aRelease(
      aPage('/articles/x/', undefined, { headers }),
      aPage('/feed.xml', '<rss/>', { headers: { 'content-type': 'application/rss+xml' } }),
    )
    expect(await lines('manifest.jsonl')).toEqual([
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
    expect(brotliDecompressSync(await readFile(file('articles/x/index.html.br')))).toEqual(await readFile(file('articles/x/index.html')))
    expect(gunzipSync(await readFile(file('articles/x/index.html.gz')))).toEqual(await readFile(file('articles/x/index.html')))
  })

  test('is not seen before it is complete', async () => {
    const first = await store.begin('build-1')
    await first.write({ pages: [aPage('/')] })
    expect(existsSync(join(folder, 'current'))).toBe(false)
    await store.swapIn(first)
    expect(await readFile(file('index.html'), 'utf8')).toContain('Page /')
    expect(JSON.parse(await readFile(join(folder, 'current/release.json'), 'utf8'))).toMatchObject({
      format: 1,
      madeWith: 'build-1',
      pages: 1,
    })
  })

  test('comes back as it was left', async () => {
    const owner = { kind: 'articles', id: 'x/y' } as const
    const release = await aRelease(aPage('/articles/x/', undefined, { owner }), aPage('/old/'))
    await release.write({ gone: ['/old/'], redirects: [{ path: '/older/', location: '/articles/x/' }] })
    await release.write({ pictures: [{ path: '/pictures/p-320.avif', pictureId: 'p', bytes: text('picture') }] })
    const again = await reopened()
    expect([...again.pages()]).toEqual([{ path: '/articles/x/', reads: [['settings', 'abc']], owner, isSettled: true }])
    expect([...again.gone()]).toEqual(['/old/'])
    expect([...again.redirects()]).toEqual([{ path: '/older/', location: '/articles/x/' }])
    expect([...again.pictures()]).toEqual([{ path: '/pictures/p-320.avif', pictureId: 'p' }])
    expect(again.madeWith).toBe('build-1')
  })

  test('of an unknown format is not used', async () => {
    await aRelease(aPage('/'))
    await writeFile(join(folder, 'current/release.json'), '{"format":99,"madeWith":"build-1"}')
    await store.close()
    store = createReleaseStore(folder)
    expect(await store.current()).toBeNull()
  })
})

describe('a write', () => {
  test('replaces a page by a new file and leaves the others alone', async () => {
    const release = await aRelease(aPage('/a/'), aPage('/b/'))
    const before = { a: await stat(file('a/index.html')), b: await stat(file('b/index.html')) }
    await release.write({ pages: [aPage('/a/', 'Other words'), aPage('/b/')] })
    expect(await readFile(file('a/index.html'), 'utf8')).toBe('Other words')
    expect(brotliDecompressSync(await readFile(file('a/index.html.br'))).toString()).toBe('Other words')
    expect((await stat(file('a/index.html'))).ino).not.toBe(before.a.ino)
    expect((await stat(file('b/index.html'))).ino).toBe(before.b.ino)
  })

  test('enters other reads of the same bytes without touching the file', async () => {
    const release = await aRelease(aPage('/a/'))
    const { ino, mtimeNs } = await stat(file('a/index.html'), { bigint: true })
    await release.write({ pages: [aPage('/a/', undefined, { reads: [['settings', 'new']] })] })
    expect(await stat(file('a/index.html'), { bigint: true })).toMatchObject({ ino, mtimeNs })
    expect([...(await reopened()).pages()][0]?.reads).toEqual([['settings', 'new']])
  })

  test('of other headers is entered in the manifest', async () => {
    const release = await aRelease(aPage('/a/'))
    await release.write({ pages: [aPage('/a/', undefined, { headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } })] })
    expect((await lines('manifest.jsonl')).at(-1)).toMatchObject({ path: '/a/', headers: { 'cache-control': 'no-store' } })
  })

  test('takes down a page with every version of it, and its folder', async () => {
    const release = await aRelease(aPage('/a/b/'), aPage('/a/'))
    await release.write({ gone: ['/a/b/'], removed: ['/a/'] })
    expect(existsSync(file('a'))).toBe(false)
    expect((await lines('manifest.jsonl')).slice(-2)).toEqual([{ path: '/a/b/', status: 410 }, { path: '/a/', status: 404 }]) // prettier-ignore
  })

  test('puts a page where a redirect or nothing stood, and back', async () => {
    const release = await aRelease(aPage('/'))
    await release.write({ redirects: [{ path: '/a/', location: '/' }], gone: ['/b/'] })
    await release.write({ pages: [aPage('/a/'), aPage('/b/')] })
    const again = await reopened()
    expect([...again.redirects()]).toEqual([])
    expect([...again.gone()]).toEqual([])
    expect((await releaseContents(folder)).get('/b/')).toContain('Page /b/')
  })

  test('of many pages at once comes to the same as of few', async () => {
    const pages = Array.from({ length: 120 }, (_, at) => aPage(`/p-${at}/`))
    const release = await aRelease(aPage('/'))
    await release.write({ pages })
    await release.write({ pages: pages.map((page) => ({ ...page, body: text(`New ${page.path}`) })) })
    const contents = await releaseContents(folder)
    for (const { path } of pages) expect(contents.get(path)).toContain(`New ${path}`)
  })
})

describe('a kill', () => {
  test('that tore the last line of a journal loses only that line', async () => {
    await aRelease(aPage('/a/'), aPage('/b/'))
    for (const name of ['manifest.jsonl', 'reads.jsonl']) await appendFile(join(folder, 'current', name), '{"path":"/c/","sta')
    const again = await reopened()
    expect([...again.pages()].map(({ path }) => path)).toEqual(['/a/', '/b/'])
    await again.write({ pages: [aPage('/d/')] })
    expect([...(await reopened()).pages()].map(({ path }) => path)).toEqual(['/a/', '/b/', '/d/'])
  })

  test('in the middle of a page has that page written again, even with the bytes of before', async () => {
    const before = aPage('/a/', 'Version one')
    await aRelease(before)
    // As a kill leaves it: announced, the file replaced, nothing entered.
    await appendFile(join(folder, 'current/reads.jsonl'), '{"path":"/a/","isPending":true,"kind":"page"}\n')
    await writeFile(file('a/index.html'), 'Version two')
    await writeFile(file('a/index.html.tmp'), 'half')
    const again = await reopened()
    expect([...again.pages()]).toMatchObject([{ path: '/a/', isSettled: false }])
    expect(existsSync(file('a/index.html.tmp'))).toBe(false)
    await again.write({ pages: [before] })
    expect(await readFile(file('a/index.html'), 'utf8')).toBe('Version one')
    expect([...(await reopened()).pages()]).toMatchObject([{ path: '/a/', isSettled: true }])
  })

  test('between a withdrawal and its entry has it carried out', async () => {
    await aRelease(aPage('/a/'))
    await appendFile(join(folder, 'current/reads.jsonl'), '{"path":"/a/","isPending":true,"kind":"page"}\n')
    await rm(file('a/index.html'))
    const again = await reopened()
    expect([...again.pages()]).toMatchObject([{ path: '/a/', isSettled: false }])
    await again.write({ gone: ['/a/'] })
    expect(existsSync(file('a'))).toBe(false)
    expect([...(await reopened()).gone()]).toEqual(['/a/'])
  })

  test('while a picture was taken away has its pages written again', async () => {
    const page = aPage('/a/', undefined, { reads: [['picture p', 'abc']] })
    const release = await aRelease(aPage('/b/'))
    await release.write({ pictures: [{ path: '/pictures/p.avif', pictureId: 'p', bytes: text('picture') }], pages: [page] })
    await appendFile(join(folder, 'current/reads.jsonl'), '{"path":"/pictures/p.avif","isPending":true,"kind":"picture","pictureId":"p"}\n')
    await rm(file('pictures/p.avif'))
    const again = await reopened()
    expect([...again.pictures()]).toEqual([])
    expect([...again.pages()].filter(({ isSettled }) => !isSettled).map(({ path }) => path)).toEqual(['/a/'])
  })

  test('during a full render leaves nothing of it', async () => {
    await aRelease(aPage('/'))
    const half = await store.begin('build-2')
    await half.write({ pages: [aPage('/')] })
    await reopened()
    expect((await readdir(folder)).sort()).toEqual(['current', await readlink(join(folder, 'current'))].sort())
  })
})

describe('the journals', () => {
  test('are written anew when they have grown, at the same name', async () => {
    const release = await aRelease(...Array.from({ length: 30 }, (_, at) => aPage(`/p-${at}/`)))
    const before = await stat(join(folder, 'current/reads.jsonl'))
    for (let round = 0; round < 80; round++) {
      const reads = [['settings', `v${round}`]] as const
      await release.write({ pages: Array.from({ length: 30 }, (_, at) => aPage(`/p-${at}/`, undefined, { reads })) })
    }
    const after = await stat(join(folder, 'current/reads.jsonl'))
    expect(after.ino).not.toBe(before.ino)
    expect((await lines('reads.jsonl')).length).toBeLessThan(2000)
    expect([...(await reopened()).pages()].every(({ reads }) => reads[0]![1] === 'v79')).toBe(true)
  })
})

test('a new release keeps the style sheets of the one before, for pages in readers hands, but not of the one before that', async () => {
  await aRelease(aPage('/'))
  for (const build of ['b', 'c']) {
    const release = await store.begin(build)
    await release.addAssets([{ path: `/_astro/${build}.css`, bytes: text(build) }])
    await release.write({ pages: [aPage('/')] })
    await store.swapIn(release)
  }
  const paths = [...(await releaseContents(folder)).keys()].filter((path) => path.startsWith('/_astro/'))
  expect(paths.sort()).toEqual(['/_astro/b.css', '/_astro/c.css'])
})

test('pages can be carried over from another release with what they need', async () => {
  const first = await aRelease(aPage('/a/', undefined, { reads: [['picture p', 'x']] }))
  await first.write({ pictures: [{ path: '/pictures/p.avif', pictureId: 'p', bytes: text('picture') }] })
  const second = await store.begin('build-2')
  await second.carryFrom(first, ['/a/', '/pictures/p.avif'])
  await store.swapIn(second)
  const contents = await releaseContents(folder)
  expect([...contents.keys()].sort()).toEqual(['/_astro/a.css', '/a/', '/pictures/p.avif'])
  expect([...(await reopened()).pages()]).toMatchObject([{ path: '/a/', reads: [['picture p', 'x']], isSettled: true }])
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
  const release = await aRelease(aPage('/'))
  await expect(release.write({ pages: [aPage(path), aPage('/fine/')] })).rejects.toThrow('cannot be the address of a page')
  expect([...(await releaseContents(folder)).keys()]).toEqual(['/_astro/a.css', '/'])
})

test('a write that the disk refuses says so, leaves the last good page, and succeeds when it is tried again', async () => {
  const release = await aRelease(aPage('/a/', 'Good words'))
  // A folder in the place of a new page stands for a disk that takes no more.
  await mkdir(file('b/index.html/x'), { recursive: true })
  const change = { pages: [aPage('/a/', 'New words'), aPage('/b/')] }
  await expect(release.write(change)).rejects.toThrow(/could not be written to .*Readers see the last good pages/)
  expect(['Good words', 'New words']).toContain(await readFile(file('a/index.html'), 'utf8'))
  expect((await readdir(file('a'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await rm(file('b'), { recursive: true })
  await release.write(change)
  const contents = await releaseContents(folder)
  expect(contents.get('/a/')).toContain('New words')
  expect(contents.get('/b/')).toContain('Page /b/')
})

test('a page is not replaced while a picture that it shows cannot be written', async () => {
  const release = await aRelease(aPage('/a/', 'Good words'))
  await mkdir(file('pictures/p.avif/x'), { recursive: true })
  const pictures = [{ path: '/pictures/p.avif', pictureId: 'p', bytes: text('picture') }]
  await expect(release.write({ pictures, pages: [aPage('/a/', 'New words')] })).rejects.toThrow('could not be written')
  expect(await readFile(file('a/index.html'), 'utf8')).toBe('Good words')
})

test.each([
  ['ENOSPC', 'the disk is full. Free some space'],
  ['EACCES', 'may not be written to'],
  ['EIO', 'i/o error'],
])('a fault of the system (%s) is told in plain words', (code, words) => {
  const error = new ReleaseWriteError('/data/releases/r', Object.assign(new Error('i/o error'), { code }))
  expect(error.message).toContain(words)
  expect(error.message).toContain('/data/releases/r')
})
