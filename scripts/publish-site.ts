import './production.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { lockDataFolder } from '#cms/adapters/data-folder/lock.ts'
import { addressOf } from '#cms/env/address.ts'
import { env } from '#cms/env.ts'
import { buildAll } from './build.ts'
import { command, type CommandTools } from './command/command.ts'
import { openHub, openPayload } from './hub/open-hub.ts'

/** Asks the hub that runs with this data folder, through the change record, and waits until it has done it. */
async function askRunningHub({ report }: CommandTools) {
  const payload = await openPayload(env())
  report.step('Rendering every page', 'by the hub that is running')
  const { id } = await payload.create({ collection: 'changes', data: { kind: 'everything', document: 'everything' } })
  const isWaiting = async () => (await payload.count({ collection: 'changes', where: { id: { equals: id } } })).totalDocs > 0
  while (await isWaiting()) await sleep(200)
  report.done('Rendering every page')
  return { by: 'running hub' }
}

async function renderHere({ report }: CommandTools) {
  await buildAll(report, new AbortController().signal)
  const { publisher, close } = await openHub(env())
  const onProgress = (done: number, total: number) => report.progress('Rendering every page', done, total)
  await publisher.start()
  report.step('Rendering every page')
  const { rendered, failed } = await publisher.renderAll({ onProgress })
  report.done(
    'Rendering every page',
    `${rendered.length} pages${failed.length > 0 ? `, ${failed.length} failed: see “Pages that failed” in the admin` : ''}`,
  )
  await close()
  return { by: 'this command', rendered: rendered.length, failed: failed.length }
}

await command({
  name: 'publish:site',
  help: `npm run publish:site: renders every page anew, from the database alone.

Publishing in the admin renders what changed by itself; this is for doubt, and after restoring.`,
  run: async (tools) => {
    const { dataDir, host, port } = env()
    const locked = await lockDataFolder(dataDir, addressOf(host, port))
    if (!('lock' in locked)) return askRunningHub(tools)
    return renderHere(tools).finally(() => locked.lock.release())
  },
})
