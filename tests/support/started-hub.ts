import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VariableName } from '#cms/env/variables.ts'
import { inProject } from '#cms/project-folder.ts'
import { freePort } from './free-port.ts'
import { newTestDatabase } from './hub/database.ts'
import { childOf } from './hub/processes.ts'
import { testSettings } from './hub/settings.ts'
import { until } from './hub/until.ts'

/** A hub that was started as a user starts it. */
export interface StartedHub {
  /** Without a slash at the end. */
  address: string
  dataDir: string
  account: { email: string; password: string }
  /** All that it has printed. */
  output(): string
  /** The process that owns the port, and the CMS process; that one is `undefined` while it is away. */
  pids(): { reader: number; cms: number | undefined }
  /** Resolves once everything is published and editors can work. */
  ready(): Promise<void>
  /** Sends a signal to one of its processes. */
  kill(which: 'reader' | 'cms', signal?: NodeJS.Signals): void
  /** Resolves with the exit code once the started process has ended. */
  ended: Promise<number | null>
  /** Stops it as Ctrl-C does, and keeps its data. */
  stop(): Promise<number | null>
  /** Starts it again over the same data, with other settings where some are given. */
  again(changes?: Partial<Record<VariableName, string>>, options?: { wait?: boolean }): Promise<StartedHub>
  /** Stops it and removes all it kept. */
  remove(): Promise<void>
}

const account = { email: 'first.administrator@example.org', password: 'lantern orchard seven bridges' }

/** The environment of a person's shell: the test runner's own variables would change how the hub behaves. */
function shell(): Record<string, string | undefined> {
  const strange = /^(NODE_ENV|NODE_OPTIONS|VITEST|VITE_|TEST|DEV|PROD|SSR|MODE|BASE_URL)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !strange.test(name)))
}

/**
 * Starts `scripts/start.ts` on a free port with a data folder of its own, and the database of the present test leg. It is given an
 * administrator and, unless `REFERENCE_CONTENT` is asked for, no content. Waits until it is ready unless told not to.
 */
export async function startHub(
  settings: Partial<Record<VariableName, string>> = {},
  options: { wait?: boolean } = {},
): Promise<StartedHub> {
  const dataDir = settings.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'started-hub-')))
  const database = newTestDatabase(dataDir)
  const named = {
    ADMIN_EMAIL: account.email,
    ADMIN_PASSWORD: account.password,
    REFERENCE_CONTENT: 'false',
    DATABASE_URL: database.url,
    ...settings,
    DATA_DIR: dataDir,
    PORT: settings.PORT ?? String(await freePort()),
  }
  const child = spawn(process.execPath, [inProject('scripts/start.ts')], {
    cwd: inProject(),
    env: { ...shell(), ...testSettings(named) } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const address = `http://127.0.0.1:${named.PORT}`

  const hub: StartedHub = {
    address,
    dataDir,
    account,
    output: () => printed,
    pids: () => ({ reader: child.pid!, cms: childOf(child.pid!, 'scripts/cms.ts') }),
    ready: async () => {
      let code: number | null | undefined
      void ended.then((value) => (code = value))
      await until('the hub to be ready', 300, async () => {
        if (code !== undefined) return true
        return (await fetch(`${address}/readyz`)).ok
      })
      if (code !== undefined) throw new Error(`The hub ended with code ${code} before it was ready. It printed:\n${printed}`)
    },
    kill: (which, signal = 'SIGKILL') => {
      const pid = hub.pids()[which]
      if (pid === undefined) throw new Error(`The ${which} process is not there. The hub printed:\n${printed}`)
      process.kill(pid, signal)
    },
    ended,
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
    again: async (changes = {}, anew = options) => startHub({ ...named, ...changes, DATA_DIR: dataDir }, anew),
    remove: async () => {
      await hub.stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
  if (options.wait !== false) await hub.ready().catch(async (error: unknown) => (await hub.remove(), Promise.reject(error)))
  return hub
}
