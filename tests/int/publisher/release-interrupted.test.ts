import { existsSync } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ReleaseWriteError } from '#cms/adapters/release/write-error.ts'
import { releaseContents } from '#tests/support/release-contents.ts'
import { aPageFile, bytesOf, useReleaseFolder } from '#tests/support/release-folder.ts'

const releases = useReleaseFolder()

describe('a kill', () => {
  test('that tore the last line of a journal loses only that line', async () => {
    await releases.show(aPageFile('/a/'), aPageFile('/b/'))
    for (const name of ['manifest.jsonl', 'reads.jsonl']) await appendFile(join(releases.path, 'current', name), '{"path":"/c/","sta')
    const again = await releases.reopen()
    expect([...again.pages()].map(({ path }) => path)).toEqual(['/a/', '/b/'])
    await again.write({ pages: [aPageFile('/d/')] })
    expect([...(await releases.reopen()).pages()].map(({ path }) => path)).toEqual(['/a/', '/b/', '/d/'])
  })

  test('in the middle of a page has that page written again, even with the bytes of before', async () => {
    const before = aPageFile('/a/', 'Version one')
    await releases.show(before)
    // As a kill leaves it: announced, the file replaced, nothing entered.
    await appendFile(join(releases.path, 'current/reads.jsonl'), '{"path":"/a/","isPending":true,"kind":"page"}\n')
    await writeFile(releases.file('a/index.html'), 'Version two')
    await writeFile(releases.file('a/index.html.tmp'), 'half')
    const again = await releases.reopen()
    expect([...again.pages()]).toMatchObject([{ path: '/a/', isSettled: false }])
    expect(existsSync(releases.file('a/index.html.tmp'))).toBe(false)
    await again.write({ pages: [before] })
    expect(await readFile(releases.file('a/index.html'), 'utf8')).toBe('Version one')
    expect([...(await releases.reopen()).pages()]).toMatchObject([{ path: '/a/', isSettled: true }])
  })

  test('between a withdrawal and its entry has it carried out', async () => {
    await releases.show(aPageFile('/a/'))
    await appendFile(join(releases.path, 'current/reads.jsonl'), '{"path":"/a/","isPending":true,"kind":"page"}\n')
    await rm(releases.file('a/index.html'))
    const again = await releases.reopen()
    expect([...again.pages()]).toMatchObject([{ path: '/a/', isSettled: false }])
    await again.write({ gone: ['/a/'] })
    expect(existsSync(releases.file('a'))).toBe(false)
    expect([...(await releases.reopen()).gone()]).toEqual(['/a/'])
  })

  test('while a picture was taken away has its pages written again', async () => {
    const page = aPageFile('/a/', undefined, { reads: [['picture p', 'abc']] })
    const release = await releases.show(aPageFile('/b/'))
    await release.write({ pictures: [{ path: '/pictures/p.avif', pictureId: 'p', bytes: bytesOf('picture') }], pages: [page] })
    await appendFile(
      join(releases.path, 'current/reads.jsonl'),
      '{"path":"/pictures/p.avif","isPending":true,"kind":"picture","pictureId":"p"}\n',
    )
    await rm(releases.file('pictures/p.avif'))
    const again = await releases.reopen()
    expect([...again.pictures()]).toEqual([])
    expect([...again.pages()].filter(({ isSettled }) => !isSettled).map(({ path }) => path)).toEqual(['/a/'])
    // Readers are told as well, even when nobody wants the picture any longer.
    const manifest = await readFile(join(releases.path, 'current/manifest.jsonl'), 'utf8')
    const lines = manifest
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; status: number })
    expect(lines.findLast(({ path }) => path === '/pictures/p.avif')).toMatchObject({ status: 404 })
  })

  test('between a new picture and its entry leaves no picture that no journal knows', async () => {
    await releases.show(aPageFile('/a/'))
    await appendFile(
      join(releases.path, 'current/reads.jsonl'),
      '{"path":"/pictures/p.avif","isPending":true,"kind":"picture","pictureId":"p"}\n',
    )
    await mkdir(releases.file('pictures'), { recursive: true })
    await writeFile(releases.file('pictures/p.avif'), 'picture')
    const again = await releases.reopen()
    expect([...again.pictures()]).toEqual([])
    expect(existsSync(releases.file('pictures/p.avif'))).toBe(false)
    await again.write({ pictures: [{ path: '/pictures/p.avif', pictureId: 'p', bytes: bytesOf('picture') }] })
    expect([...(await releaseContents(releases.path)).keys()]).toContain('/pictures/p.avif')
  })

  test('during a full render leaves nothing of it', async () => {
    await releases.show(aPageFile('/'))
    const half = await releases.store.begin('build-2')
    await half.write({ pages: [aPageFile('/')] })
    await releases.reopen()
    expect((await readdir(releases.path)).sort()).toEqual(['current', await readlink(join(releases.path, 'current'))].sort())
  })
})

test('a write that the disk refuses says so, leaves the last good page, and succeeds when it is tried again', async () => {
  const release = await releases.show(aPageFile('/a/', 'Good words'))
  // A folder in the place of a new page stands for a disk that takes no more.
  await mkdir(releases.file('b/index.html/x'), { recursive: true })
  const change = { pages: [aPageFile('/a/', 'New words'), aPageFile('/b/')] }
  await expect(release.write(change)).rejects.toThrow(/could not be written to .*Readers see the last good pages/)
  expect(['Good words', 'New words']).toContain(await readFile(releases.file('a/index.html'), 'utf8'))
  expect((await readdir(releases.file('a'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await rm(releases.file('b'), { recursive: true })
  await release.write(change)
  const contents = await releaseContents(releases.path)
  expect(contents.get('/a/')).toContain('New words')
  expect(contents.get('/b/')).toContain('Page /b/')
})

test('a page is not replaced while a picture that it shows cannot be written', async () => {
  const release = await releases.show(aPageFile('/a/', 'Good words'))
  await mkdir(releases.file('pictures/p.avif/x'), { recursive: true })
  const pictures = [{ path: '/pictures/p.avif', pictureId: 'p', bytes: bytesOf('picture') }]
  await expect(release.write({ pictures, pages: [aPageFile('/a/', 'New words')] })).rejects.toThrow('could not be written')
  expect(await readFile(releases.file('a/index.html'), 'utf8')).toBe('Good words')
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
