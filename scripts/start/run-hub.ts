import { setTimeout as sleep } from 'node:timers/promises'
import { lockDataFolder } from '#cms/adapters/data-folder/lock.ts'
import { prepareDataFolder } from '#cms/adapters/data-folder/prepare.ts'
import { addressOf } from '#cms/env/address.ts'
import type { Env } from '#cms/env.ts'
import { createReader } from '#cms/server/reader/server.ts'
import { superviseCms, type CmsEvent, type Timings } from '#cms/server/reader/supervise.ts'
import type { StepReporter } from '../progress/reporter.ts'
import type { Terminal } from '../progress/terminal.ts'
import { listen } from './listen.ts'
import { listenForStop } from './stop-signal.ts'
import { summaryOf } from './summary.ts'
import { tellCmsEvent } from './tell-cms-event.ts'
import { StartTrouble } from './trouble.ts'

/** What the hub is started with. */
export type HubParts = {
  env: Env
  terminal: Terminal
  /** Builds what changed since the last build; quick when nothing did. The reader serves meanwhile, so it works in child processes, and ends when aborted. */
  buildAll: (report: StepReporter, signal: AbortSignal) => Promise<void>
  /** The CMS process: its script, and in tests its arguments and times. */
  cms: { script: string; args?: readonly string[]; timings?: Partial<Timings> }
}

/** A CMS that crashes this often in a row before it was ever ready, with no release to read meanwhile, is given up. */
const mostFirstFailures = 3

const graceMs = 3_000

/** Runs the hub until it is told to stop. Throws StartTrouble when it cannot start. */
export async function runHub({ env, terminal, buildAll, cms }: HubParts): Promise<void> {
  const stop = listenForStop()
  const trouble = prepareDataFolder(env.dataDir)
  if (trouble !== undefined) throw new StartTrouble(`The data folder ${trouble.problem}`, trouble.remedy)
  const lock = await takeLock(env)

  const failing = Promise.withResolvers<never>()
  failing.promise.catch(() => {})
  const supervisor = superviseCms({ ...cms, onEvent })
  const { dataDir, siteUrl, trustedProxies } = env
  const reader = createReader({ dataDir, siteUrl, trustedProxies, cms: supervisor, log: terminal.say })
  let hasBeenReady = false

  function onEvent(event: CmsEvent) {
    tellCmsEvent(terminal, event, hasBeenReady)
    if (event.type === 'ready' && !hasBeenReady) {
      hasBeenReady = true
      terminal.say(summaryOf(env))
    } else if (event.type === 'fatal' && !hasBeenReady) {
      failing.reject(new StartTrouble(event.message, event.remedy))
    } else if (event.type === 'ended' && !hasBeenReady && event.failures >= mostFirstFailures && !reader.hasRelease()) {
      failing.reject(
        new StartTrouble(
          `The editing side ended ${event.failures} times before it was ready (${event.cause}).`,
          'Read what it printed above. If that names no remedy, start again with an empty DATA_DIR to see whether the data is the cause.',
        ),
      )
    }
  }

  async function work() {
    await listen(reader.server, env.host, env.port)
    terminal.done('Reader', `${addressOf(env.host, env.port)}${reader.hasRelease() ? '' : ' (says that the site is being prepared)'}`)
    await buildAll(terminal, stop.signal)
    if (!stop.signal.aborted) supervisor.start()
    for (;;) {
      await sleep(2_000, undefined, { ref: false })
      if (lock.lost()) throw new StartTrouble('Another hub has taken the data folder.', 'Run one hub per DATA_DIR.')
    }
  }

  try {
    await Promise.race([work(), failing.promise, stop.wished])
    terminal.close()
    terminal.say('Stopping …')
  } finally {
    terminal.close()
    await Promise.all([reader.close(graceMs), supervisor.stop()])
    lock.release()
  }
  terminal.say('Stopped.')
}

async function takeLock({ dataDir, host, port }: Env) {
  const locked = await lockDataFolder(dataDir, addressOf(host, port))
  if ('lock' in locked) return locked.lock
  const { holder } = locked
  const who = holder === undefined ? 'Another hub' : `Another hub (process ${holder.pid}, ${holder.address})`
  throw new StartTrouble(
    `${who} is running with the data folder ${dataDir}.`,
    'Stop it first, or start this one with another DATA_DIR and PORT.',
  )
}
