import { copyFile, link, mkdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { versionNames } from './file-task.ts'
import type { FileWriter } from './file-writer.ts'
import type { ReleaseEntry } from './release-entry.ts'
import type { FileWrite } from './release-write.ts'

/** The files of one release. */
export interface ReleaseFiles {
  readonly folder: string
  /** Puts files in place of their earlier versions; where nobody reads the release yet, without bringing each to disk. */
  put(writes: readonly FileWrite[], options: { isDurable: boolean }): Promise<void>
  /** Deletes a path's file and its encodings, and its folder when that is empty then. */
  remove(entry: ReleaseEntry): Promise<void>
  /** Copies a path's file and encodings from another release's files. */
  copy(entry: ReleaseEntry, from: ReleaseFiles): Promise<void>
  /** Brings the files of these entries to disk. */
  flush(entries: Iterable<ReleaseEntry>): Promise<void>
}

/** Brotli: 5 takes 0.3 ms for a page and 11 twelve; assets are compressed once for many releases of pages. */
const qualities = { page: 5, picture: 5, search: 9, asset: 11, 'kept-asset': 11 } as const

/** The files under a folder. */
export function releaseFiles(folder: string, writer: FileWriter): ReleaseFiles {
  const versions = ({ file, encodings }: ReleaseEntry) => versionNames(file, encodings.length > 0)
  return {
    folder,
    put(writes, { isDurable }) {
      const files = writes.map(({ entry, body }) => {
        const quality = entry.encodings.length > 0 ? qualities[entry.kind] : undefined
        return { file: join(folder, entry.file), body, quality }
      })
      return isDurable ? writer.replace(files, folder) : writer.write(files)
    },
    async remove(entry) {
      for (const version of versions(entry)) await rm(join(folder, version), { force: true })
      await removeEmptyFolders(folder, dirname(entry.file))
    },
    async copy(entry, from) {
      await mkdir(dirname(join(folder, entry.file)), { recursive: true })
      for (const version of versions(entry)) await share(join(from.folder, version), join(folder, version), entry.kind === 'search')
    },
    async flush(entries) {
      const files = [...entries].flatMap(versions).map((version) => join(folder, version))
      await writer.flush(folder, files)
    },
  }
}

/** Copies a file. Of the many of a search index, which are never written to, it makes a second name where the file system can. */
async function share(from: string, to: string, mayLink: boolean): Promise<void> {
  const isLinked = mayLink && (await link(from, to).then(() => true, () => false)) // prettier-ignore
  if (!isLinked) await copyFile(from, to)
}

async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  if (folder === '.') return
  try {
    await rmdir(join(root, folder))
  } catch {
    return
  }
  await removeEmptyFolders(root, dirname(folder))
}
