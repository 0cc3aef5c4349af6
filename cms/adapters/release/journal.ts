import { open, readFile, rename, rm, truncate, type FileHandle } from 'node:fs/promises'

/** A file to which lines of JSON are added, the later line of a subject holding. */
export interface Journal {
  /** Adds lines in one write. With `isDurable` (the default) they are on disk when it resolves; else after the next durable one. */
  append(lines: readonly object[], options?: { isDurable?: boolean }): Promise<void>
  /** Brings every line to disk. */
  sync(): Promise<void>
  /** Writes the journal anew when it has grown to four times what `live` answers; readers find a new file at the same name. */
  compact(liveCount: number, live: () => Iterable<object>): Promise<void>
  close(): Promise<void>
}

/** Lines below which compaction is not worth a rewrite. */
const smallest = 2000

/** The lines of a journal. A last line that a kill left torn is cut off the file. */
export async function readJournal(path: string): Promise<Record<string, unknown>[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const end = bytes.lastIndexOf('\n') + 1
  if (end < bytes.length) await truncate(path, end)
  const text = bytes.toString('utf8', 0, end)
  return text === '' ? [] : (JSON.parse(`[${text.slice(0, -1).replaceAll('\n', ',')}]`) as Record<string, unknown>[])
}

/** Opens a journal for adding to it; `lineCount` is how many it holds. */
export async function openJournal(path: string, lineCount: number): Promise<Journal> {
  let count = lineCount
  let handle = await open(path, 'a')
  let size = (await handle.stat()).size

  async function write(file: FileHandle, lines: readonly object[]): Promise<number> {
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await file.writeFile(bytes)
    return bytes.length
  }

  return {
    async append(lines, { isDurable = true } = {}) {
      if (lines.length === 0) return
      try {
        size += await write(handle, lines)
        if (isDurable) await handle.datasync()
      } catch (error) {
        // Half a line would spoil the next one.
        await handle.truncate(size).catch(() => {})
        throw error
      }
      count += lines.length
    },
    sync: () => handle.datasync(),
    async compact(liveCount, live) {
      if (count < smallest || count < 4 * liveCount) return
      const fresh = await open(`${path}.tmp`, 'w')
      const lines = [...live()]
      try {
        await write(fresh, lines)
        await fresh.sync()
      } catch (error) {
        await fresh.close()
        await rm(`${path}.tmp`, { force: true })
        throw error
      }
      await fresh.close()
      await rename(`${path}.tmp`, path)
      await handle.close()
      handle = await open(path, 'a')
      size = (await handle.stat()).size
      count = lines.length
    },
    close: () => handle.close(),
  }
}
