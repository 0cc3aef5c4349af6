import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { FolderMark, HubMark } from '#cms/domain/hold/judge-start.ts'

const markSchema = z.object({
  folder: z.string(),
  run: z.string(),
  previousRun: z.string().nullable(),
  sendMode: z.enum(['outbox', 'allow-list', 'live']),
  /** The folder that the mark was written into, as the disk numbers it: a copy has another number. */
  place: z.string(),
})

const folderOf = (dataDir: string) => join(dataDir, 'mark')
const fileOf = (dataDir: string) => join(folderOf(dataDir), 'mark.json')

/** The folder's number on its disk, and when it was made: a number is given again after a folder is gone. */
async function placeOf(dataDir: string): Promise<string> {
  const { ino, birthtimeMs } = await stat(folderOf(dataDir))
  return `${ino} ${Math.round(birthtimeMs)}`
}

/** The mark of the last start in a data folder; `null` where there is none, or none that can be read. */
export async function readMark(dataDir: string): Promise<FolderMark | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
    throw error
  })
  try {
    const { place, ...mark } = markSchema.parse(JSON.parse(text))
    return { ...mark, isOriginal: place === (await placeOf(dataDir)) }
  } catch {
    return null
  }
}

/** Writes the mark by rename. A folder that was copied here gets a new one, with an id of its own. */
export async function writeMark(dataDir: string, mark: HubMark & { previousRun: string | null }): Promise<void> {
  const folder = folderOf(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `.mark-${randomUUID()}`)
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify({ ...mark, place: await placeOf(dataDir) })}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, fileOf(dataDir))
}

/** Forgets the mark, so that the next start is on hold: after a restore, nobody knows what was sent since the backup. */
export async function forgetMark(dataDir: string): Promise<void> {
  await rm(folderOf(dataDir), { recursive: true, force: true })
}
