import './production.ts'
import { holdAfterStart } from '#cms/adapters/hold/hold-at-start.ts'
import { afterRestore } from '#cms/adapters/ledger/after-restore.ts'
import { lockDataFolder } from '#cms/adapters/data-folder/lock.ts'
import { addressOf } from '#cms/env/address.ts'
import { env } from '#cms/env.ts'
import { buildAll } from './build.ts'
import { command } from './command/command.ts'
import { openHub } from './hub/open-hub.ts'
import { startWork } from './hub/start-work.ts'
import { listenForStop } from './start/stop-signal.ts'

await command({
  name: 'worker',
  help: `npm run worker: does the unattended work (publishing, schedules) without serving anything, until Ctrl-C.

npm start does this work itself. Run workers apart only in an installation of several machines, each with its own DATA_DIR and the same DATABASE_URL.`,
  run: async ({ report, say, fail }) => {
    const settings = env()
    const stop = listenForStop()
    const locked = await lockDataFolder(settings.dataDir, addressOf(settings.host, settings.port))
    if (!('lock' in locked))
      return fail(`A hub is running with ${settings.dataDir}; it does this work. Stop it first, or give this worker another DATA_DIR.`)
    await buildAll(report, stop.signal)
    const hub = await openHub(settings)
    report.step('Rendering the site')
    const { rendered } = await hub.publisher.start()
    report.done('Rendering the site', `${rendered.length} pages`)
    const now = hub.clock.now()
    const { reason } = await holdAfterStart(hub.payload, settings, now, () => afterRestore(hub.payload, settings.dataDir, now))
    if (reason) say(`On hold: ${reason}`)
    const worker = startWork(hub)
    say('The worker runs. Ctrl-C stops it.')
    await stop.wished
    await worker.stop()
    await hub.close()
    locked.lock.release()
  },
})
