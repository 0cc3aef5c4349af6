import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { extract } from 'tar'
import { forgetMark } from '#cms/adapters/hold/mark-folder.ts'
import type { Env } from '#cms/env.ts'
import { CommandFailure } from '../command/command.ts'
import { digestsBelow, keptFolders, rowsOf, type BackupSummary } from './make-backup.ts'

async function unpack(archive: string, folder: string): Promise<BackupSummary> {
  try {
    await extract({ file: archive, cwd: folder, strict: true })
    return JSON.parse(await readFile(join(folder, 'backup.json'), 'utf8')) as BackupSummary
  } catch (error) {
    throw new CommandFailure(
      `${archive} is not a whole backup of the hub (${error instanceof Error ? error.message : String(error)}). Take another one.`,
    )
  }
}

/** Compares what was unpacked with what was backed up. */
async function check(folder: string, summary: BackupSummary): Promise<void> {
  await rm(join(folder, 'backup.json'))
  const rows = summary.database === 'sqlite' ? await rowsOf(`file:${join(folder, 'hub.db')}`) : {}
  for (const side of ['-wal', '-shm']) await rm(join(folder, `hub.db${side}`), { force: true })
  if (!isDeepStrictEqual(rows, summary.rows) || !isDeepStrictEqual(await digestsBelow(folder), summary.files))
    throw new CommandFailure(
      'The backup is damaged: its files are not the ones that were backed up. Take another one. Nothing was changed.',
    )
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Puts an archive in place of what the data folder holds, which is moved aside. Nothing is touched before the archive has been checked. */
export async function restoreBackup(settings: Env, archive: string): Promise<{ summary: BackupSummary; keptIn: string }> {
  const { dataDir } = settings
  const folder = await mkdtemp(join(dataDir, '.restore-'))
  try {
    const summary = await unpack(archive, folder)
    if (summary.database !== settings.database)
      throw new CommandFailure(
        `The backup is of a hub on ${summary.database}, and DATABASE_URL names ${settings.database}. Set DATABASE_URL to match, then restore.`,
      )
    await check(folder, summary)
    // A start cannot tell by itself that a backup of the very run before it was put back.
    await forgetMark(dataDir)

    const keptIn = join(dataDir, `before-restore-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`)
    await mkdir(keptIn, { mode: 0o700 })
    const move = async (from: string, to: string) => void ((await exists(from)) && (await rename(from, to)))
    for (const name of keptFolders) await move(join(dataDir, name), join(keptIn, name))
    if (settings.database === 'sqlite') {
      const name = basename(settings.databaseFile)
      for (const side of ['', '-wal', '-shm']) await move(settings.databaseFile + side, join(keptIn, name + side))
      await mkdir(dirname(settings.databaseFile), { recursive: true })
      await move(join(folder, 'hub.db'), settings.databaseFile)
    }
    for (const name of keptFolders) await move(join(folder, name), join(dataDir, name))
    await rm(join(dataDir, 'releases'), { recursive: true, force: true })
    return { summary, keptIn }
  } finally {
    // An archive that breaks off leaves files that are still being written: the folder is emptied until none comes after.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}
