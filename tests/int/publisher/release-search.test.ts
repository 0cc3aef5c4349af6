import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SearchFile } from '#cms/jobs/publish-search/ports.ts'
import { aPageFile, bytesOf, useReleaseFolder } from '#tests/support/release-folder.ts'
import { releaseContents } from '#tests/support/release-contents.ts'

const folder = useReleaseFolder()
const aFile = (name: string, values: Partial<SearchFile> = {}): SearchFile => ({
  path: `/pagefind/${name}`,
  headers: { 'cache-control': 'no-store' },
  body: bytesOf(name.repeat(30)),
  ...values,
})
const anIndex = [
  aFile('fragment/en_1.pf_fragment', { page: '/articles/one/' }),
  aFile('fragment/en_2.pf_fragment', { page: '/articles/two/' }),
  aFile('index/en_3.pf_index'),
  aFile('pagefind-entry.json', { madeOf: 'these pages' }),
]
const searched = async () => [...(await releaseContents(folder.path)).keys()].filter((path) => path.startsWith('/pagefind/')).sort()
const paths = anIndex.map(({ path }) => path)

test('a search index is part of a release, with what is known of its files', async () => {
  const release = await folder.show(aPageFile('/'))
  await release.write({ search: anIndex })
  expect(await searched()).toEqual(paths)
  const reopened = await folder.reopen()
  expect([...reopened.searchFiles()]).toEqual(anIndex.map(({ path, page, madeOf }) => ({ path, page, madeOf })))
  const line = (await folder.lines('manifest.jsonl')).findLast(({ path }) => path === paths[0])
  expect(line).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
})

test('files that are there already are not written again, but what they are made of is noted', async () => {
  const release = await folder.show(aPageFile('/'))
  await release.write({ search: anIndex })
  const lines = (await folder.lines('manifest.jsonl')).length
  await release.write({ search: anIndex.map((file) => ({ ...file, madeOf: file.madeOf && 'others' })) })
  expect((await folder.lines('manifest.jsonl')).length).toBe(lines)
  const reopened = await folder.reopen()
  expect([...reopened.searchFiles()].find(({ madeOf }) => madeOf !== undefined)).toMatchObject({ madeOf: 'others' })
})

test('a file that is removed answers 404, and the rest of the index stays', async () => {
  const release = await folder.show(aPageFile('/'))
  await release.write({ search: anIndex })
  await release.write({ gone: ['/articles/one/'], removed: [paths[0]!] })
  expect(await searched()).toEqual(paths.slice(1))
  const reopened = await folder.reopen()
  expect([...reopened.searchFiles()].map(({ path }) => path)).toEqual(paths.slice(1))
})

test.each([
  ['that a write of one file was interrupted', { path: paths[1], isPending: true, kind: 'search' }, 'reads.jsonl'],
  [
    'that a file was begun of which there is nothing',
    { path: '/pagefind/fragment/en_9.pf_fragment', isPending: true, kind: 'search' },
    'reads.jsonl',
  ],
  ['that a removal was interrupted', { path: paths[0], status: 404 }, 'manifest.jsonl'],
])('of an index the journals say %s: it is taken away whole, and stays so until it is put again', async (_what, line, journal) => {
  const release = await folder.show(aPageFile('/'))
  await release.write({ search: anIndex })
  await folder.store.close()
  await appendFile(join(folder.path, 'current', journal), `${JSON.stringify(line)}\n`)
  const reopened = await folder.reopen()
  expect([...reopened.searchFiles()]).toEqual([])
  expect(await searched()).toEqual([])
  expect([...(await folder.reopen()).searchFiles()]).toEqual([])
  const again = await folder.reopen()
  await again.write({ search: anIndex })
  const last = await folder.reopen()
  expect([...last.searchFiles()]).toHaveLength(4)
  expect(await searched()).toEqual(paths)
  expect([...last.pages()].map(({ isSettled }) => isSettled)).toEqual([true])
})

test('another release takes the files over, and what happens to one does not happen to the other', async () => {
  const release = await folder.show(aPageFile('/'))
  await release.write({ search: anIndex })
  const next = await folder.store.begin('build-2')
  await next.write({ pages: [aPageFile('/')] })
  await next.carryFrom(release, paths)
  await folder.store.swapIn(next)
  await next.write({ removed: [paths[0]!], search: [aFile('index/en_3.pf_index', { body: bytesOf('Other words') })] })
  expect(await searched()).toEqual(paths.slice(1))
  expect((await releaseContents(folder.path)).get(paths[2]!)).toContain('Other words')
  expect([...release.searchFiles()]).toHaveLength(4)
})
