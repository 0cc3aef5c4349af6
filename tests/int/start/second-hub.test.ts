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

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a second hub in the same data folder', () => {
  test('is told which one has it', async () => {
    const first = place.start({ PORT })
    await first.prints(/The hub is running/)
    const second = place.start({ PORT: await freePort() })
    expect((await second.ended).code).toBe(1)
    expect(second.output()).toContain(`Another hub (process ${first.pid}, http://127.0.0.1:${PORT}) is running`)
    expect(second.output()).toContain('another DATA_DIR')
    expect((await ask(Number(PORT), '/healthz')).status).toBe(200)
  })

  test('of two that start at once, one runs', async () => {
    const runs = [place.start({ PORT }), place.start({ PORT: await freePort() })]
    await Promise.any(runs.map(({ ended }) => ended))
    const [loser, winner] = (await Promise.race([runs[0]!.ended, sleep(0)])) ? [runs[0]!, runs[1]!] : [runs[1]!, runs[0]!]
    expect((await loser.ended).code).toBe(1)
    expect(loser.output()).toContain('Another hub')
    await winner.prints(/The hub is running/)
  })

  test('may start as soon as the first was killed, whose CMS ends by itself', async () => {
    const first = place.start({ PORT })
    await first.prints(/The hub is running/)
    const cmsPid = Number(place.readJournal()[0]!.split(' ')[0])
    first.kill('SIGKILL')
    await first.ended
    const second = place.start({ PORT })
    await second.prints(/The hub is running/)
    while (isAlive(cmsPid)) await sleep(20)
    expect(place.readJournal()).toContain(`${cmsPid} stopped`)
  })
})
