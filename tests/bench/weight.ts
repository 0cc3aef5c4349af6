import '../../scripts/production.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'node:http'
import { say } from './figures.ts'
import { runHub } from './running-hub.ts'

// Bytes over the wire of a first view, pictures left out: the page and every style sheet, script and font that it names, as Brotli.

function bytesOf(address: string): Promise<{ bytes: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const from = request(address, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const pieces: Buffer[] = []
      const head = response.rawHeaders.join(': ').length + response.rawHeaders.length
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve({ bytes: head + Buffer.concat(pieces).length, body: Buffer.concat(pieces) }))
    })
    from.on('error', reject).end()
  })
}

const dataDir = await mkdtemp(join(tmpdir(), 'hub-weight-'))
const hub = await runHub(dataDir)
try {
  for (const path of ['/', '/young-people/', '/articles/safer-sleep-for-babies/', '/worried-about-a-child/']) {
    const html = await (await fetch(hub.address + path)).text()
    const named = [...html.matchAll(/<(?:link[^>]+rel="(?:stylesheet|icon|preload)"[^>]+href|script[^>]+src)="([^"]+)"/g)].map(
      ([, address]) => address!,
    )
    let total = (await bytesOf(hub.address + path)).bytes
    for (const address of new Set(named)) total += (await bytesOf(new URL(address, hub.address).href)).bytes
    say(
      `first view of ${path}, without pictures`,
      `${(total / 1024).toFixed(1)} KB, ${(html.match(/<script(?![^>]+ld\+json)/g) ?? []).length} scripts`,
    )
  }
} finally {
  await hub.stop()
  await rm(dataDir, { recursive: true, force: true })
}
