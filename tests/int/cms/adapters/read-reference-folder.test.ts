import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readReferenceFolder } from '#cms/adapters/reference/read-reference-folder.ts'
import { parseReference } from '#cms/domain/reference/parse-reference.ts'

const made: string[] = []
afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))))

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reference-'))
  made.push(folder)
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return folder
}

test('the reference content of the repository is sound', async () => {
  const parsed = parseReference(await readReferenceFolder(join(import.meta.dirname, '../../../../content/reference')))
  expect(parsed.ok ? [] : parsed.faults).toEqual([])
  expect(parsed.ok && parsed.content.articles.length).toBeGreaterThanOrEqual(24)
})

test('files come with their paths; hidden ones are left out; of other kinds only the path is read', async () => {
  const folder = await folderOf({
    'topics.yaml': 'é',
    'articles/a.md': 'b',
    '.DS_Store': 'x',
    '.git/c.md': 'x',
    'articles/d.png': Uint8Array.of(0xff),
  })
  const files = await readReferenceFolder(folder)
  expect(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: 'articles/a.md', text: 'b' },
    { path: 'articles/d.png', text: '' },
    { path: 'topics.yaml', text: 'é' },
  ])
})

test('a file that is not UTF-8 and a folder that is not there are refused with the remedy', async () => {
  const folder = await folderOf({ 'a.md': Uint8Array.of(0xe9, 0x20) })
  await expect(readReferenceFolder(folder)).rejects.toThrow(/a\.md cannot be read as UTF-8 text\. Save it as UTF-8/)
  await expect(readReferenceFolder(join(folder, 'none'))).rejects.toThrow(
    /cannot be read\. Restore the folder, or set REFERENCE_CONTENT=false/,
  )
})
