import type { Payload } from 'payload'
import { stemOf, variantFile } from '#cms/domain/picture/stem.ts'
import { variantRecordSchema } from '#cms/domain/picture/variant.ts'
import { pictureFolder } from './picture-folder.ts'

/** What tidying found and did. */
export interface TidyReport {
  /** Names of files that belonged to no record and were removed. */
  removed: string[]
  /** Ids of records of which files are missing: such a picture must be uploaded again, or restored from a backup. */
  incomplete: string[]
}

/** An upload that is under way has files before it has a record. */
const graceMilliseconds = 60 * 60 * 1000

/**
 * Brings the folder of pictures and the database together after an interruption: removes files older than an hour that no record
 * owns, and names records without their files. Run it at start; it may run at any time.
 */
export async function tidyPictures(payload: Payload, mediaDir: string, now: Date): Promise<TidyReport> {
  const folder = pictureFolder(mediaDir)
  const entries = await folder.entries()
  const { docs } = await payload.find({
    collection: 'media',
    select: { filename: true, variants: true },
    trash: true,
    pagination: false,
    depth: 0,
  })
  const owners = new Set(docs.flatMap(({ filename }) => stemOf(filename) ?? []))
  const names = new Set(entries.map(({ name }) => name))

  const strays = entries.filter(
    ({ stem, changedAt }) => !(stem && owners.has(stem)) && now.getTime() - changedAt.getTime() > graceMilliseconds,
  )
  for (const { name } of strays) await folder.remove(name)
  return {
    removed: strays.map(({ name }) => name),
    incomplete: docs.filter((doc) => !filesOf(doc).every((name) => names.has(name))).map(({ id }) => String(id)),
  }
}

function filesOf({ filename, variants }: { filename?: unknown; variants?: unknown }): string[] {
  const records = variantRecordSchema.array().safeParse(variants)
  const stem = stemOf(filename) ?? ''
  return [String(filename), ...(records.success ? records.data.map((record) => variantFile(stem, record)) : [])]
}
