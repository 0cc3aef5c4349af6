import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import sirv from 'sirv'
import { say } from './figures.ts'
import { runHub } from './running-hub.ts'

// Requests per second of the hub's reader and of sirv alone over the same files, in turn: `node tests/bench/reader.ts`.

const seconds = 5
const path = '/articles/safer-sleep-for-babies/'

if (process.argv[2] === 'sirv') {
  const serve = sirv(process.argv[3]!, { etag: true, brotli: true, gzip: true })
  const server = createServer((incoming, outgoing) => serve(incoming, outgoing))
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port))
  process.once('disconnect', () => process.exit(0))
} else {
  await measure()
}

async function perSecond(address: string): Promise<number> {
  const result = await autocannon({ url: address + path, connections: 20, duration: seconds, headers: { 'accept-encoding': 'br' } })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${address} failed ${result.non2xx + result.errors} times.`)
  return result.requests.average
}

async function measure(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-reader-'))
  const hub = await runHub(dataDir)
  const other = spawn(process.execPath, [import.meta.filename, 'sirv', join(dataDir, 'releases/current/files')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    const port = await new Promise<number>((resolve) => other.once('message', (message) => resolve(message as number)))
    const ratios: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const [reader, plain] = [await perSecond(hub.address), await perSecond(`http://127.0.0.1:${port}`)]
      ratios.push(reader / plain)
      say(`round ${round + 1}: reader, sirv (requests per second)`, `${reader.toFixed(0)}, ${plain.toFixed(0)}`)
    }
    say('reader to sirv', `${(ratios.toSorted((a, b) => a - b)[1]! * 100).toFixed(0)} % (median of three)`)
  } finally {
    other.disconnect()
    await hub.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
