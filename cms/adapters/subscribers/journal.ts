import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { env } from '#cms/env.ts'
import { objectionSchema, type Objection } from '#cms/domain/subscriber/objection.ts'

/** The journal's name in the data folder. Backups leave it out, and restoring leaves it where it is. */
export const journalFile = 'journal-of-objections.jsonl'

/** What people objected to, as lines of a file outside the database, so that no restored backup undoes it (promise 17). */
export interface ObjectionJournal {
  /** Adds an entry; it is on the disk when the promise resolves. It goes before the change in the database that it is about. */
  append(entry: Objection): Promise<void>
  /** Every entry in the order of writing. A line that is none, such as one cut off by a failing disk, is passed over. */
  read(): AsyncGenerator<Objection>
}

async function appendDurably(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    // A line that a crash cut off must not swallow the next one.
    const isCut = size > 0 && (await file.read({ buffer: Buffer.alloc(1), position: size - 1 })).buffer.toString() !== '\n'
    await file.appendFile(`${isCut ? '\n' : ''}${line}\n`)
    await file.sync()
    if (size === 0) await syncFolder(dirname(path))
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

function entryOf(line: string): Objection | null {
  try {
    return objectionSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** The journal in a data folder, made with the first entry, readable by its owner alone. */
export function createObjectionJournal(dataDir: string): ObjectionJournal {
  const path = join(dataDir, journalFile)
  return {
    append: (entry) => appendDurably(path, JSON.stringify(objectionSchema.parse(entry))),
    async *read() {
      const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (!file) return
      await file.close()
      for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
        const entry = entryOf(line)
        if (entry) yield entry
      }
    },
  }
}

/** Keeps an objection in the journal of this hub. */
export const keepObjection = (entry: Objection): Promise<void> => createObjectionJournal(env().dataDir).append(entry)
