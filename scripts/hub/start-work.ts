import { payloadScheduleStore } from '#cms/adapters/payload/schedule-store.ts'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { keepSearch } from '#cms/jobs/publish-search/keep-search.ts'
import { runSchedules } from '#cms/jobs/run-schedules/run-schedules.ts'
import { work, type Worker } from '#cms/jobs/work/work.ts'
import { bulletinChores } from './bulletin-chores.ts'
import type { Hub } from './open-hub.ts'
import { providerChores } from './provider-chores.ts'

const second = 1000
const minute = 60 * second

/** Renders everything when `npm run publish:site` asked for it through the change record. */
async function renderAllWhenAsked({ payload, publisher }: Hub): Promise<void> {
  const where = { kind: { equals: 'everything' } }
  const { docs } = await payload.find({ collection: 'changes', where, depth: 0, pagination: false })
  if (docs.length === 0) return
  await publisher.renderAll()
  await payload.db.deleteMany({ collection: 'changes', where: { id: { in: docs.map(({ id }) => id) } } })
}

/** Starts the worker's rounds: what changed, what the time turns, what is scheduled, and the comparison that finds what all of these missed. */
export function startWork(hub: Hub): Worker {
  const { payload, publisher, clock, searchIndexer: indexer } = hub
  const stopping = new AbortController()
  const search = keepSearch({ desk: publisher.search, indexer, digest: shortDigest, signal: stopping.signal })
  const schedules = payloadScheduleStore(payload)
  const publish = async () => void (await publisher.publishChanges())
  const worker = work(
    [
      { name: 'publish', every: second, run: publish },
      { name: 'tick', every: second, run: async () => void (await publisher.tick()) },
      {
        name: 'schedules',
        every: second,
        run: async () => {
          if ((await runSchedules(schedules, clock.now())) > 0) worker.wake('publish')
        },
      },
      { name: 'everything', every: second, run: () => renderAllWhenAsked(hub) },
      { name: 'search', every: second, run: search },
      { name: 'reconcile', every: minute, run: async () => void (await publisher.reconcile()) },
      ...providerChores(hub),
      ...bulletinChores(hub, stopping.signal),
    ],
    (name, error) => payload.logger.error({ msg: `The worker's round "${name}" failed and is tried again`, err: error }),
  )
  return {
    wake: worker.wake,
    stop: () => {
      // Nobody waits for an index that is being built: the next start builds it. Calls to the mail provider are waited for.
      stopping.abort()
      return worker.stop()
    },
  }
}
