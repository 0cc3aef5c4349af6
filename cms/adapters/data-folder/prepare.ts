import { chmodSync, lstatSync, readdirSync, renameSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { troubleOf, type Trouble } from './trouble.ts'

/** The folders below DATA_DIR. The database lies in DATA_DIR itself. */
const folders = ['media', 'outbox', 'releases', 'secrets'] as const

/** With less free space than this a first start would stop half way. */
const leastFreeBytes = 100 * 1024 * 1024

/** Makes the data folder and checks that the hub can work in it: write, rename, link, room. Undefined when all is well. */
export function prepareDataFolder(dataDir: string): Trouble | undefined {
  try {
    // Others on the machine have no business with the database in it.
    makeFolder(dataDir, 0o750)
    for (const folder of folders) makeFolder(join(dataDir, folder), 0o750)
    guardSecrets(join(dataDir, 'secrets'))
    for (const folder of ['', ...folders]) tryOut(join(dataDir, folder))
  } catch (error) {
    return troubleOf((error as NodeJS.ErrnoException).path ?? dataDir, error)
  }

  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize >= leastFreeBytes) return undefined
  return { problem: `(${dataDir}) is on a disk with less than 100 MB free.`, remedy: 'Free some space, then start again.' }
}

function guardSecrets(folder: string) {
  chmodSync(folder, 0o700)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (lstatSync(path).isFile()) chmodSync(path, 0o600)
  }
}

/** Writes, renames and links like the hub will. */
function tryOut(folder: string) {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    writeFileSync(probe, 'probe')
    renameSync(probe, `${probe}-renamed`)
    symlinkSync('nowhere', `${probe}-link`)
  } finally {
    for (const suffix of ['', '-renamed', '-link']) rmSync(probe + suffix, { force: true })
  }
}
