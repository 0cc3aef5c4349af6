import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Bytes of memory that a process holds at this moment; `undefined` when it is gone or the system does not tell. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  try {
    const text =
      process.platform === 'linux'
        ? await readFile(`/proc/${pid}/status`, 'utf8')
        : (await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout
    const kilobytes = /^(?:VmRSS:)?\s*(\d+)/m.exec(text)?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
