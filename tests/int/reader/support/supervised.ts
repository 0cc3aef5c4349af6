import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { superviseCms, type CmsEvent, type Timings } from '#cms/server/reader/supervise.ts'

const fakeCms = fileURLToPath(new URL('fake-cms.ts', import.meta.url))

/** Short waits, but long enough for a Node to start on a busy machine. */
const quick: Partial<Timings> = {
  firstMs: 50,
  longestMs: 400,
  healthyMs: 60_000,
  askEveryMs: 100,
  askPatienceMs: 1_000,
  stalledMs: 1_500,
  startSilenceMs: 30_000,
  stopMs: 1_000,
}

/** A supervisor with a fake CMS, started, and what it tells. `plans`: how each start of the CMS goes. */
export function supervised(plans: string[] = [], { script = fakeCms, timings = {} as Partial<Timings> } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'supervise-'))
  const events: CmsEvent[] = []
  const args = [join(folder, 'journal'), ...plans]
  const supervisor = superviseCms({ script, args, onEvent: (event) => events.push(event), timings: { ...quick, ...timings } })
  supervisor.start()

  const ofType = (type: CmsEvent['type']) => events.filter((event) => event.type === type)
  async function comes(type: CmsEvent['type'], times = 1) {
    const deadline = performance.now() + 30_000
    while (ofType(type).length < times) {
      if (performance.now() > deadline) throw new Error(`"${type}" never came ${times} times. Events: ${JSON.stringify(events)}`)
      await sleep(10)
    }
  }
  return {
    supervisor,
    events,
    ofType,
    comes,
    readJournal: () => readFileSync(join(folder, 'journal'), 'utf8').trim().split('\n'),
    async cleanUp() {
      await supervisor.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}

export type Supervised = ReturnType<typeof supervised>
