import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import type { PageFile, Release } from '#cms/jobs/ports.ts'

/** The bytes of a text. */
export const bytesOf = (words: string) => new TextEncoder().encode(words)

/** A page to be written, with sensible values for all that a test does not name. */
export const aPageFile = (path: string, words = `Page ${path} `.repeat(60), values: Partial<PageFile> = {}): PageFile => ({
  path,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: bytesOf(words),
  reads: [['settings', 'abc']],
  ...values,
})

/** A folder of releases. */
export interface ReleaseFolder {
  path: string
  store: ReturnType<typeof createReleaseStore>
  /** The absolute name of a file of the release that readers see. */
  file(name: string): string
  /** The lines of one of its journals. */
  lines(name: string): Promise<Record<string, unknown>[]>
  /** Shows readers a release with these pages and one style sheet. */
  show(...pages: PageFile[]): Promise<Release>
  /** The release as another process finds it. */
  reopen(): Promise<Release>
}

/** Gives every test of a file an empty folder of releases. */
export function useReleaseFolder(): ReleaseFolder {
  const folder: ReleaseFolder = {
    path: '',
    store: undefined as never,
    file: (name) => join(folder.path, 'current/files', name),
    async lines(name) {
      const text = await readFile(join(folder.path, 'current', name), 'utf8')
      return text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) // prettier-ignore
    },
    async show(...pages) {
      const release = await folder.store.begin('build-1')
      await release.addAssets([{ path: '/_astro/a.css', bytes: bytesOf('a{color:red}'.repeat(50)) }])
      await release.write({ pages })
      await folder.store.swapIn(release)
      return release
    },
    async reopen() {
      await folder.store.close()
      folder.store = createReleaseStore(folder.path)
      return (await folder.store.current())!
    },
  }
  beforeEach(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'hub-release-'))
    folder.store = createReleaseStore(folder.path)
  })
  afterEach(async () => {
    await folder.store.close()
    await rm(folder.path, { recursive: true, force: true })
  })
  return folder
}
