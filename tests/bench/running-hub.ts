import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '#cms/project-folder.ts'
import { freePort } from '#tests/support/free-port.ts'

/** A hub that runs for a measurement. */
export interface RunningHub {
  address: string
  process: ChildProcess
  /** Milliseconds from the start of the process to the first page, and to the readiness of the CMS. */
  firstPageAfter: number
  readyAfter: number
  headers: Record<string, string>
  stop(): Promise<void>
}

const account = { email: 'bench@example.org', password: 'a bench for measuring things' }

async function until(question: () => Promise<boolean>, milliseconds = 600_000): Promise<void> {
  const deadline = performance.now() + milliseconds
  while (!(await question().catch(() => false))) {
    if (performance.now() > deadline) throw new Error('The hub did not come up.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Starts the hub of a data folder as a user does, and signs in. */
export async function runHub(dataDir: string): Promise<RunningHub> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const child = spawn(process.execPath, [inProject('scripts/start.ts')], {
    stdio: 'ignore',
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ADMIN_EMAIL: account.email, ADMIN_PASSWORD: account.password },
  })
  let firstPageAfter = Number.NaN
  await until(async () => {
    if (Number.isNaN(firstPageAfter) && (await fetch(`${address}/`)).ok) firstPageAfter = performance.now() - startedAt
    return (await fetch(`${address}/readyz`)).ok
  })
  const readyAfter = performance.now() - startedAt
  const signIn = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(account) }
  const { token } = (await (await fetch(`${address}/api/users/login`, signIn)).json()) as { token: string }
  return {
    address,
    process: child,
    firstPageAfter,
    readyAfter,
    headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
    stop: () => new Promise((resolve) => child.once('exit', () => resolve()) && child.kill('SIGTERM')),
  }
}

/** Measures at an address, or, without one, at a hub of its own with the reference content, which ends with it. */
export async function measureAt(address: string | undefined, measure: (address: string) => Promise<void>): Promise<void> {
  if (address) return measure(address)
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-measured-'))
  const hub = await runHub(dataDir)
  try {
    await measure(hub.address)
  } finally {
    await hub.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
