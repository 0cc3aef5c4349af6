import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { residentBytes } from '../pictures/resident-bytes.ts'

/** What bounds the process that builds. */
export interface BuildLimits {
  seconds: number
  /** Resident memory of the process and those it started. */
  megabytes: number
}

/** How often memory is looked at. */
const watchMilliseconds = 250

/**
 * Runs `script` on a folder, in a process group of its own that is gone when this settles. The process inherits no environment, so no
 * secret. @throws Error with the reason when it does not end well, or when `signal` ends it.
 */
export function runBuild(script: string, folder: string, limits: BuildLimits, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, ['--max-old-space-size=512', script, folder], {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A group of its own, so that the program it starts ends with it.
    detached: true,
  })
  return new Promise((resolve, reject) => {
    let fault: string | undefined
    let lastWords = ''
    const end = (why: string) => {
      fault ??= why
      endGroup(child.pid)
    }
    const stop = () => end('the hub is stopping.')
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    const clock = setTimeout(() => end(`it took over ${limits.seconds} seconds.`), limits.seconds * 1000)
    const watch = setInterval(async () => {
      const used = child.pid === undefined ? 0 : await familyBytes(child.pid)
      if (used > limits.megabytes * 1024 * 1024) end(`it took over ${limits.megabytes} MB of memory.`)
    }, watchMilliseconds)
    const settle = (code: number | null, how: string) => {
      clearTimeout(clock)
      clearInterval(watch)
      signal.removeEventListener('abort', stop)
      endGroup(child.pid)
      if (code === 0 && fault === undefined) resolve()
      else reject(new Error(fault ?? `it ended with ${how}. ${lastWords}`.trim()))
    }
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (lastWords = (lastWords + text).slice(-2000)))
    child.on('error', (error) => settle(null, error.message))
    child.on('close', (code, ended) => settle(code, ended ?? `code ${code}`))
  })
}

/** Ends what is left of a process group. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    return
  }
}

/** Bytes of memory of a process and of those it started, in so far as the system tells. */
async function familyBytes(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const pids = [pid, ...children.split(' ').filter(Boolean).map(Number)]
  const sizes = await Promise.all(pids.map((each) => residentBytes(each)))
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
}
