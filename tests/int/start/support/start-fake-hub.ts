/** `npm start` with a CMS and a build of a few lines. Arguments: the CMS's journal, how long the build takes, then the CMS's plans. */
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StepReporter } from '../../../../scripts/progress/reporter.ts'
import { main } from '../../../../scripts/start/main.ts'
import { StartTrouble } from '../../../../scripts/start/trouble.ts'

const [journal = '', buildMs = '0', ...plans] = process.argv.slice(2)

async function buildAll(report: StepReporter, signal: AbortSignal) {
  if (buildMs === 'broken') throw new StartTrouble('The site could not be built.', 'Read what the builder printed.')
  if (buildMs === 'bug') throw new Error('a bug in the build')
  report.step('Fake build')
  await sleep(Number(buildMs), undefined, { signal }).catch(() => {})
  report.done('Fake build')
}

const cms = {
  script: fileURLToPath(new URL('../../reader/support/fake-cms.ts', import.meta.url)),
  args: [journal, ...plans],
  timings: { firstMs: 30, longestMs: 100, stopMs: 3_000 },
}
process.exit(await main([], { buildAll, cms }))
