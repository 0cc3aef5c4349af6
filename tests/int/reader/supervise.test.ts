import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { ask } from './support/serve.ts'
import { supervised, type Supervised } from './support/supervised.ts'

let it: Supervised
afterEach(() => it.cleanUp())

const askCms = (path: string) => ask(it.supervisor.port()!, path)

describe('a CMS process that starts well', () => {
  test('tells its steps, its port and its words; nonsense is passed over', async () => {
    it = supervised()
    expect([it.supervisor.port(), it.supervisor.hasListened(), await it.supervisor.isHealthy()]).toEqual([undefined, false, false])
    await Promise.all([it.comes('say'), it.comes('output')])
    expect(it.events).toEqual(
      expect.arrayContaining([
        { type: 'step', name: 'Fake step' },
        { type: 'progress', name: 'Fake step', done: 1, total: 2 },
        { type: 'step-done', name: 'Fake step', detail: 'done' },
        { type: 'listening', port: it.supervisor.port() },
        { type: 'ready' },
        { type: 'say', text: 'a set-up link' },
        { type: 'output', line: 'a line of output' },
      ]),
    )
    expect(it.events.map(({ type }) => type as string)).not.toContain('nonsense')
    expect([it.supervisor.hasListened(), it.supervisor.hasBeenReady(), await it.supervisor.isHealthy()]).toEqual([true, true, true])
  })

  test('stops in order when told to, and is not started again', async () => {
    it = supervised()
    await it.comes('ready', 1)
    await it.supervisor.stop()
    await sleep(300)
    expect(it.readJournal().map((line) => line.split(' ')[1])).toEqual(['started', 'stopped'])
    expect(it.ofType('ended')).toEqual([])
  })

  test('is ended by force when it does not stop', async () => {
    it = supervised(['deaf'])
    await it.comes('ready', 1)
    const startedAt = performance.now()
    await it.supervisor.stop()
    expect(performance.now() - startedAt).toBeGreaterThan(900)
    const pid = Number(it.readJournal()[0]!.split(' ')[0])
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })
})

describe('a CMS process that fails', () => {
  test.each([
    ['/api/crash', 'exit code 3'],
    ['/api/abort', 'signal SIGABRT'],
    ['/api/die', 'signal SIGKILL'],
  ])('by %s is started again', async (path, cause) => {
    it = supervised()
    await it.comes('ready', 1)
    await askCms(path)
    await it.comes('ended')
    expect([it.supervisor.port(), it.supervisor.hasListened()]).toEqual([undefined, true])
    expect(it.ofType('ended')).toEqual([{ type: 'ended', cause, waitMs: 50, failures: 1 }])
    await it.comes('ready', 2)
    expect(await it.supervisor.isHealthy()).toBe(true)
  })

  test('by stalling is noticed, ended and started again', async () => {
    it = supervised()
    await it.comes('ready', 1)
    await askCms('/api/stall')
    await it.comes('ready', 2)
    expect(it.ofType('stalled')).toEqual([{ type: 'stalled', silentMs: 1500 }])
    expect(it.ofType('ended')).toMatchObject([{ cause: 'signal SIGKILL' }])
  })

  test('by saying nothing at its start is ended and started again', async () => {
    it = supervised(['silent'], { timings: { startSilenceMs: 4_000 } })
    await it.comes('ready', 1)
    expect(it.ofType('stalled')).toEqual([{ type: 'stalled', silentMs: 4000 }])
  })

  test('again and again is given growing pauses', async () => {
    it = supervised(['crash', 'crash', 'crash', 'crash', 'crash'])
    await it.comes('ready', 1)
    expect(it.ofType('ended').map((event) => 'waitMs' in event && [event.waitMs, event.failures])).toEqual([
      [50, 1],
      [100, 2],
      [200, 3],
      [400, 4],
      [400, 5],
    ])
    expect(it.events).toContainEqual({ type: 'output', line: 'A fault of mine' })
  })

  test('and says why is heard, once for each try', async () => {
    it = supervised(['fatal', 'fatal'])
    await it.comes('ready', 1)
    expect(it.ofType('fatal')).toEqual(
      Array(2).fill({ type: 'fatal', message: 'The database is of a newer version.', remedy: 'Run the newer hub, or restore a backup.' }),
    )
  })

  test('while it waits to start again can be stopped for good', async () => {
    it = supervised(['crash'])
    await it.comes('ended')
    await it.supervisor.stop()
    await sleep(300)
    expect(it.readJournal()).toHaveLength(1)
  })
})

test('a script that is not there is a failure like any other', async () => {
  it = supervised([], { script: '/nowhere/absent.ts' })
  await it.comes('ended', 2)
})
