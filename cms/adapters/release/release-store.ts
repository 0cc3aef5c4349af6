import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ReleaseStore } from '#cms/jobs/ports.ts'
import { createFileWriter } from './file-writer.ts'
import { loadRelease } from './load-release.ts'
import { openRelease, type FolderRelease } from './release.ts'
import { ReleaseWriteError } from './write-error.ts'

/** The form of the folders and journals. A release of another form is not read; the site is rendered anew beside it. */
const format = 1

/** How long a release that was replaced stays, for readers who are in the middle of it. */
const graceMilliseconds = 60_000

interface ReleaseInfo {
  format: number
  /** The renderer's build. */
  madeWith: string
  startedAt: string
  finishedAt?: string
  /** How many pages it held when it was completed. */
  pages?: number
}

/** Releases in folders under `folder`, of which `current` names the one that readers see. */
export function createReleaseStore(folder: string, { threadCount = 3 } = {}): ReleaseStore & { close(): Promise<void> } {
  const writer = createFileWriter({ threadCount })
  const opened = new Set<FolderRelease>()
  let shown: FolderRelease | undefined

  async function remember(release: FolderRelease): Promise<FolderRelease> {
    opened.add(release)
    return release
  }

  async function remove(release: FolderRelease): Promise<void> {
    opened.delete(release)
    await release.close()
    await rm(release.folder, { recursive: true, force: true })
  }

  /** Everything in the folder but the release that is shown is what a kill or an earlier swap left. */
  async function clearAway(shownName: string | undefined): Promise<void> {
    for (const name of await readdir(folder)) {
      if (name !== 'current' && name !== shownName) await rm(join(folder, name), { recursive: true, force: true })
    }
  }

  return {
    async current() {
      await mkdir(folder, { recursive: true })
      const name = await readlink(join(folder, 'current')).catch(() => undefined)
      await clearAway(name)
      const info = name === undefined ? undefined : await readInfo(join(folder, name))
      if (name === undefined || info?.format !== format) return null
      const path = join(folder, name)
      shown = await remember(await openRelease(path, await loadRelease(path), { madeWith: info.madeWith, isShown: true, writer }))
      return shown
    },
    async begin(buildId) {
      const path = join(folder, `release-${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`)
      try {
        await mkdir(join(path, 'files'), { recursive: true })
        await writeInfo(path, { format, madeWith: buildId, startedAt: new Date().toISOString() })
        return await remember(await openRelease(path, await loadRelease(path), { madeWith: buildId, isShown: false, writer }))
      } catch (error) {
        throw new ReleaseWriteError(path, error)
      }
    },
    async swapIn(release) {
      const next = release as FolderRelease
      const previous = shown
      try {
        if (previous) await keepAssets(previous, next)
        await next.makeDurable()
        const info = (await readInfo(next.folder))!
        const pages = [...next.pages()].length
        await writeInfo(next.folder, { ...info, finishedAt: new Date().toISOString(), pages })
        await pointTo(folder, next.folder)
      } catch (error) {
        throw new ReleaseWriteError(next.folder, error)
      }
      shown = next
      if (previous) setTimeout(() => void remove(previous).catch(() => {}), graceMilliseconds).unref()
    },
    discard: (release) => remove(release as FolderRelease),
    async close() {
      for (const release of opened) await release.close()
      opened.clear()
      await writer.close()
    },
  }
}

/** Pages of the earlier build in readers' hands refer to its style sheets: those stay for one more release. */
async function keepAssets(previous: FolderRelease, next: FolderRelease): Promise<void> {
  const own = [...previous.entries.values()].filter(({ kind, path }) => kind === 'asset' && !next.entries.has(path))
  await next.takeOver(
    previous,
    own.map((entry) => ({ ...entry, kind: 'kept-asset' as const })),
  )
}

async function pointTo(folder: string, release: string): Promise<void> {
  const fresh = join(folder, `current-${randomBytes(4).toString('hex')}.tmp`)
  await symlink(basename(release), fresh)
  await rename(fresh, join(folder, 'current'))
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function readInfo(folder: string): Promise<ReleaseInfo | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')) as ReleaseInfo
  } catch {
    return undefined
  }
}

async function writeInfo(folder: string, info: ReleaseInfo): Promise<void> {
  const path = join(folder, 'release.json')
  await writeFile(`${path}.tmp`, `${JSON.stringify(info, null, 2)}\n`, { flush: true })
  await rename(`${path}.tmp`, path)
}
