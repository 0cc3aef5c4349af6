import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const fakeHub = fileURLToPath(new URL('start-fake-hub.ts', import.meta.url))

/** A started command: what it has printed, and how it ended. */
export type Run = {
  pid: number
  output(): string
  /** Resolves when the output matches; rejects when the command ends before. */
  prints(pattern: RegExp): Promise<void>
  ended: Promise<{ code: number | null; signal: string | null }>
  kill(signal: NodeJS.Signals): void
  /** Closes the pipes that its output goes to. */
  stopReading(): void
}

export type StartingPlace = ReturnType<typeof startingPlace>

/** A port of this machine that is free at this instant. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return String(port)
}

/** A folder for one test, and hubs started in it with nothing but the given environment. */
export function startingPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  const runs: Run[] = []
  return {
    folder,
    dataDir: join(folder, 'data'),
    journal: join(folder, 'journal'),
    /** What the fake CMS noted: a line for each start and each orderly stop. */
    readJournal(): string[] {
      try {
        return readFileSync(join(folder, 'journal'), 'utf8').trim().split('\n')
      } catch {
        return []
      }
    },
    start(env: Record<string, string>, ...args: string[]): Run {
      const run = startCommand(folder, { DATA_DIR: join(folder, 'data'), ...env }, [fakeHub, join(folder, 'journal'), ...args])
      runs.push(run)
      return run
    },
    async cleanUp() {
      for (const run of runs) run.kill('SIGKILL')
      await Promise.all(runs.map(({ ended }) => ended))
      // A CMS whose reader was killed may still be writing its last line.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}

function startCommand(cwd: string, env: Record<string, string>, args: string[]): Run {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  let hasEnded = false
  void ended.then(() => (hasEnded = true))

  return {
    pid: child.pid!,
    output: () => output,
    async prints(pattern) {
      while (!pattern.test(output)) {
        if (hasEnded) throw new Error(`It ended without printing ${pattern}:\n${output}`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
    ended,
    kill: (signal) => void child.kill(signal),
    stopReading: () => [child.stdout, child.stderr].forEach((stream) => stream.destroy()),
  }
}
