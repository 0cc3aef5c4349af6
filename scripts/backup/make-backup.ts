import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, cp, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createClient } from '@libsql/client'
import { create } from 'tar'
import type { Env } from '#cms/env.ts'

/** What an archive holds, written into it as `backup.json`. */
export interface BackupSummary {
  madeAt: string
  database: Env['database']
  /** Every file of the archive with its SHA-256. */
  files: { path: string; sha256: string }[]
  /** Rows of each table of the database. */
  rows: Record<string, number>
  /** Size of the archive. */
  bytes: number
}

/** Folders of DATA_DIR that cannot be made again. Releases can. */
export const keptFolders = ['media', 'outbox', 'secrets'] as const

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Every file below a folder, by path relative to it. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()
}

/** The files below a folder with their digests. */
export async function digestsBelow(folder: string): Promise<{ path: string; sha256: string }[]> {
  const digests = []
  for (const path of await filesBelow(folder)) digests.push({ path, sha256: await sha256Of(join(folder, path)) })
  return digests
}

/** The number of rows of every table of an SQLite file. */
export async function rowsOf(databaseUrl: string): Promise<Record<string, number>> {
  const client = createClient({ url: databaseUrl })
  try {
    const { rows } = await client.execute(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`)
    const counts: Record<string, number> = {}
    for (const { name } of rows)
      counts[String(name)] = Number((await client.execute(`select count(*) as n from "${String(name)}"`)).rows[0]?.n)
    return counts
  } finally {
    client.close()
  }
}

/** Writes the archive: a consistent copy of the database, also while it is in use, and the folders that cannot be made again. */
export async function makeBackup(settings: Env, target: string): Promise<BackupSummary> {
  const folder = await mkdtemp(join(settings.dataDir, '.backup-'))
  try {
    let rows: BackupSummary['rows'] = {}
    if (settings.database === 'sqlite') {
      const client = createClient({ url: settings.databaseUrl })
      await client.execute({ sql: 'vacuum into ?', args: [join(folder, 'hub.db')] }).finally(() => client.close())
      rows = await rowsOf(`file:${join(folder, 'hub.db')}`)
      for (const side of ['-wal', '-shm']) await rm(join(folder, `hub.db${side}`), { force: true })
    }
    for (const name of keptFolders) await cp(join(settings.dataDir, name), join(folder, name), { recursive: true })
    const summary = { madeAt: new Date().toISOString(), database: settings.database, files: await digestsBelow(folder), rows }
    await writeFile(join(folder, 'backup.json'), JSON.stringify(summary, null, 2))
    await create({ gzip: true, file: `${target}.part`, cwd: folder, portable: true }, await readdir(folder))
    await chmod(`${target}.part`, 0o600)
    await rename(`${target}.part`, target)
    return { ...summary, bytes: (await stat(target)).size }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
