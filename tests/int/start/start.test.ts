import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../reader/support/serve.ts'
import { freePort, startingPlace, type StartingPlace } from './support/run.ts'

let place: StartingPlace
let PORT: string

beforeEach(async () => {
  place = startingPlace()
  PORT = await freePort()
})
afterEach(() => place.cleanUp())

describe('a start that goes well', () => {
  test('names its steps, says where everything is, serves, and stops cleanly', async () => {
    const run = place.start({ PORT })
    await run.prints(/The hub is running/)
    await run.prints(/To stop +Ctrl-C/)
    expect(run.output()).toMatch(/✓ Reader .*\n.*✓ Fake build .*\n[^]*✓ Fake step/)
    expect(run.output()).toContain(`Site          http://127.0.0.1:${PORT}\n`)
    expect(run.output()).toContain(`Admin         http://127.0.0.1:${PORT}/admin\n`)
    expect(run.output()).toContain(`Data          ${place.dataDir}\n`)
    await run.prints(/a set-up link/)
    expect((await ask(Number(PORT), '/admin')).text).toBe('ok')

    const stoppedAt = performance.now()
    run.kill('SIGINT')
    expect(await run.ended).toEqual({ code: 0, signal: null })
    expect(performance.now() - stoppedAt).toBeLessThan(3_000)
    expect(run.output()).toMatch(/Stopping …\nStopped\.\n$/)
    expect(place.readJournal().at(-1)).toMatch(/stopped$/)
    expect(existsSync(`${place.dataDir}/hub.lock`)).toBe(false)
  })

  test.each(['SIGTERM', 'SIGHUP'] as const)('stops on %s as well, also with a client that holds on', async (signal) => {
    const run = place.start({ PORT })
    await run.prints(/The hub is running/)
    const client = connect(Number(PORT), '127.0.0.1')
    client.on('error', () => {})
    client.write('GET /admin HTTP/1.1\r\n')
    await sleep(50)
    run.kill(signal)
    expect(await run.ended).toEqual({ code: 0, signal: null })
    client.destroy()
  })

  test('the site answers while the build still runs, and a stop then is clean too', async () => {
    const run = place.start({ PORT }, '60000')
    await run.prints(/✓ Reader/)
    expect((await ask(Number(PORT), '/')).text).toContain('being prepared')
    expect((await ask(Number(PORT), '/healthz')).status).toBe(200)
    run.kill('SIGTERM')
    expect(await run.ended).toEqual({ code: 0, signal: null })
    expect(place.readJournal()).toEqual([])
  })

  test('does not mind that nobody reads what it prints', async () => {
    const run = place.start({ PORT })
    await run.prints(/✓ Reader/)
    run.stopReading()
    while ((await ask(Number(PORT), '/readyz')).text !== '{"ready":false,"missing":["release"]}') await sleep(20)
    expect((await ask(Number(PORT), '/api/crash')).text).toBe('as you wish')
    await sleep(500)
    while ((await ask(Number(PORT), '/admin')).status !== 200) await sleep(20)
    run.kill('SIGTERM')
    expect(await run.ended).toEqual({ code: 0, signal: null })
  })

  test('the same key press, passed on twice, stops in order', async () => {
    const run = place.start({ PORT }, '0', 'deaf')
    await run.prints(/The hub is running/)
    run.kill('SIGINT')
    await sleep(50)
    run.kill('SIGINT')
    expect(await run.ended).toEqual({ code: 0, signal: null })
    expect(run.output()).toMatch(/Stopped\.\n$/)
  })

  test('a second key press forces', async () => {
    const run = place.start({ PORT }, '0', 'deaf')
    await run.prints(/The hub is running/)
    run.kill('SIGINT')
    await sleep(1_300)
    run.kill('SIGINT')
    expect(await run.ended).toEqual({ code: 130, signal: null })
  })

  test('keeps its secrets to this user', async () => {
    mkdirSync(`${place.dataDir}/secrets`, { recursive: true, mode: 0o755 })
    writeFileSync(`${place.dataDir}/secrets/old`, 'x', { mode: 0o644 })
    const run = place.start({ PORT })
    await run.prints(/The hub is running/)
    expect(statSync(`${place.dataDir}/secrets`).mode & 0o777).toBe(0o700)
    expect(statSync(`${place.dataDir}/secrets/old`).mode & 0o777).toBe(0o600)
  })
})

describe('with a release from before', () => {
  beforeEach(() => {
    const release = `${place.dataDir}/releases/r1`
    mkdirSync(`${release}/files`, { recursive: true })
    writeFileSync(`${release}/files/index.html`, 'Home')
    writeFileSync(`${release}/manifest.jsonl`, `${JSON.stringify({ path: '/', status: 200, file: 'index.html', type: 'text/html' })}\n`)
    symlinkSync('r1', `${place.dataDir}/releases/current`)
  })

  test('the first page is there within a second or two, long before the rest', async () => {
    const startedAt = performance.now()
    const run = place.start({ PORT }, '60000')
    let text = ''
    while (text !== 'Home') text = (await ask(Number(PORT), '/').catch(() => ({ text: '' }))).text
    expect(performance.now() - startedAt).toBeLessThan(4_000)
    expect(run.output()).not.toContain('The hub is running')
  })

  test('reading goes on however often the CMS crashes at its start', async () => {
    const run = place.start({ PORT }, '0', ...Array(6).fill('crash'))
    await run.prints(/The hub is running/)
    expect(run.output().match(/Reading goes on/g)).toHaveLength(6)
    expect((await ask(Number(PORT), '/')).text).toBe('Home')
  })
})
