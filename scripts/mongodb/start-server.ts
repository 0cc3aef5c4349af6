import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartTrouble } from '../start/trouble.ts'

/** A server that runs for tests. */
export interface TestServer {
  url: string
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

/** How long it may take to answer, and to end, in milliseconds. */
const startMs = 60_000
const stopMs = 10_000

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** Starts the server on a free port over an empty folder, and waits until it answers. @throws StartTrouble with what it printed. */
export async function startServer(command: string, signal: AbortSignal): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mongodb-'))
  const port = await freePort()
  const args = ['--host', '127.0.0.1', '--port', String(port), '--storage-path', folder, '--log-level', 'WARNING']
  // In a folder of its own, so that no settings file that lies about is taken up.
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let hasEnded = false
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed = (printed + text).slice(-4000)))
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => ((printed += error.message), (hasEnded = true), resolve()))
    child.once('close', () => ((hasEnded = true), resolve()))
  })

  async function stop(): Promise<void> {
    child.kill('SIGTERM')
    const forced = setTimeout(() => child.kill('SIGKILL'), stopMs)
    await ended
    clearTimeout(forced)
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }

  const deadline = performance.now() + startMs
  while (!hasEnded && !signal.aborted && performance.now() < deadline) {
    if (await answers(port)) return { url: `mongodb://127.0.0.1:${port}/?replicaSet=secantus`, stop }
    await sleep(100)
  }
  await stop()
  throw new StartTrouble(
    `The MongoDB server for tests did not start.\n${printed}`,
    'Delete .build/mongodb and try again, or set TEST_MONGODB_URL to a server of your own.',
  )
}
