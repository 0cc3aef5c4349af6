import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileOfPath, stemOfAnyFile, variantFile } from '#cms/domain/picture/stem.ts'
import type { EncodedPicture } from '#cms/domain/picture/studio.ts'

const temporaryName = /^\.[0-9a-f-]{36}\.part$/

/** A file of the folder that belongs to a picture, or the rest of an interrupted write (`stem` is then absent). */
export interface FolderEntry {
  name: string
  stem: string | undefined
  changedAt: Date
}

/** The folder in which Payload keeps pictures, with their variants beside them. Names come from the random stem alone. */
export function pictureFolder(folder: string) {
  const place = (name: string) => path.join(folder, name)
  const remove = (name: string) => rm(place(name), { force: true })

  /** Everything in the folder that the hub put there for pictures; other files are not the hub's. */
  async function entries(): Promise<FolderEntry[]> {
    const names = await readdir(folder).catch(orNothing<string[]>([]))
    const ours = names.filter((name) => temporaryName.test(name) || stemOfAnyFile(name))
    const found = ours.map(async (name) => {
      const facts = await stat(place(name)).catch(orNothing(undefined))
      return facts ? [{ name, stem: stemOfAnyFile(name), changedAt: facts.mtime }] : []
    })
    return (await Promise.all(found)).flat()
  }

  /** Writes variants whole or not at all: each under a temporary name, on the disk, then renamed. Throws what the disk says. */
  async function keep(stem: string, variants: readonly EncodedPicture[]): Promise<void> {
    await mkdir(folder, { recursive: true })
    try {
      for (const variant of variants) await writeWhole(variantFile(stem, variant), variant.bytes)
    } catch (error) {
      await discard(stem)
      throw error
    }
  }

  async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
    const temporary = `.${randomUUID()}.part`
    try {
      await writeFile(place(temporary), bytes, { flush: true })
      await rename(place(temporary), place(name))
    } catch (error) {
      await remove(temporary)
      throw error
    }
  }

  async function discard(stem: string): Promise<void> {
    for (const entry of await entries()) if (entry.stem === stem) await remove(entry.name)
  }

  /** The bytes behind a variant's public path; `null` when there are none. */
  async function read(publicPath: string): Promise<Uint8Array | null> {
    const name = fileOfPath(publicPath)
    return name ? readFile(place(name)).catch(orNothing(null)) : null
  }

  return { entries, keep, discard, read, remove }
}

/** What is not there is no error; anything else that the disk says is. */
const orNothing =
  <Nothing>(nothing: Nothing) =>
  (error: NodeJS.ErrnoException): Nothing => {
    if (error.code !== 'ENOENT') throw error
    return nothing
  }
