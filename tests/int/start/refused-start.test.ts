import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort, startingPlace, type Run, type StartingPlace } from './support/run.ts'

let place: StartingPlace
let PORT: string

beforeEach(async () => {
  place = startingPlace()
  PORT = await freePort()
})
afterEach(() => place.cleanUp())

/** One clear message: it has the words, it is short, and it is no stack trace. */
async function refuses(run: Run, ...words: (string | RegExp)[]) {
  expect(await run.ended).toEqual({ code: 1, signal: null })
  for (const word of words) expect(run.output()).toMatch(word)
  expect(run.output()).not.toMatch(/\n\s+at |Error:|node:internal/)
}

describe('a start that cannot be says why, and what to do', () => {
  test('when the port is busy', async () => {
    const other = createServer().listen(Number(PORT), '127.0.0.1')
    await once(other, 'listening')
    const run = place.start({ PORT })
    await refuses(run, `Port ${PORT} is in use by another program.`, /PORT=\d+ npm start/)
    expect(Number(/PORT=(\d+) npm/.exec(run.output())![1])).not.toBe(Number(PORT))
    other.close()
    const again = place.start({ PORT })
    await again.prints(/The hub is running/)
  })

  test('when settings are malformed: all of them at once', async () => {
    await refuses(
      place.start({ PORT: 'http', SEND_MODE: 'live', DATABASE_URL: 'postgres://x', REFERENCE_CONTENT: 'yes' }),
      /5 settings of the hub are wrong/,
      /PORT must be a whole number/,
      /DATABASE_URL is neither/,
      /REFERENCE_CONTENT must be true or false/,
      /RESEND_API_KEY is needed/,
      /MAIL_FROM is needed/,
    )
  })

  test('when the .env file is the malformed one; the environment wins over it', async () => {
    writeFileSync(`${place.folder}/.env`, `PORT=nonsense\nSEND_MOD=live\n`)
    await refuses(place.start({}), /PORT must be a whole number/)
    const run = place.start({ PORT })
    await run.prints(/The hub is running/)
    expect(run.output()).toContain('SEND_MOD, which is not a setting of the hub')
  })

  test('when a file lies where the data folder should be', async () => {
    writeFileSync(place.dataDir, '')
    await refuses(place.start({ PORT }), /data folder \(.*data\) has a file where a folder is needed/, /DATA_DIR/)
    await refuses(place.start({ PORT, DATA_DIR: `${place.dataDir}/below` }), /has a file where a folder is needed/)
  })

  test.runIf(process.platform === 'linux')('when the data folder cannot be written', async () => {
    await refuses(place.start({ PORT, DATA_DIR: '/proc/hub' }), /The data folder \(\/proc\/hub/, /DATA_DIR/)
    await refuses(place.start({ PORT, DATA_DIR: '/sys/hub' }), /The data folder \(\/sys\/hub/, /DATA_DIR/)
  })

  test.runIf(process.getuid?.() !== 0)('when the data folder is read-only', async () => {
    mkdirSync(place.dataDir, { mode: 0o500 })
    await refuses(place.start({ PORT }), /not writable by this user/)
  })

  test('when the address is not of this machine', async () => {
    await refuses(place.start({ PORT, HOST: '192.0.2.1' }), /HOST=192\.0\.2\.1 is not an address of this machine/)
  })

  test('when the build fails', async () => {
    await refuses(place.start({ PORT }, 'broken'), /The site could not be built/, /Read what the builder printed/)
  })

  test('when the CMS cannot run with this database', async () => {
    const run = place.start({ PORT }, '0', 'fatal')
    await refuses(run, /The database is of a newer version/, /restore a backup/)
    expect(place.readJournal().filter((line) => line.endsWith('started'))).toHaveLength(1)
  })

  test('when the CMS crashes again and again and there is nothing to read either', async () => {
    await refuses(
      place.start({ PORT }, '0', 'crash', 'crash', 'crash', 'crash', 'crash'),
      /A fault of mine/,
      /ended 3 times before it was ready \(exit code 1\)/,
    )
  })
})

test('a fault of the hub’s own is shown whole', async () => {
  const run = place.start({ PORT }, 'bug')
  expect((await run.ended).code).toBe(1)
  expect(run.output()).toMatch(/fault of its own:\nError: a bug in the build\n +at /)
})
