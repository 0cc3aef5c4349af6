import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { inProject } from '#cms/project-folder.ts'
import { heapLimits } from '#cms/server/reader/cms-process.ts'
import { buildAll } from './build.ts'
import { command } from './command/command.ts'

/** The measurements, each a process of its own so that none warms the next, with the memory that the hub's has. */
const measurements: [title: string, script: string, ...args: string[]][] = [
  ['Weight of pages', 'tests/bench/weight.ts'],
  ['Lighthouse on every page', 'tests/bench/lighthouse.ts'],
  ['Publisher alone, reference size', 'tests/bench/publisher.ts', '500'],
  ['Publisher alone, 10,000 articles', 'tests/bench/publisher.ts', '10000'],
  ['Search, 500 articles', 'tests/bench/search.ts', '500'],
  ['Search, 10,000 articles', 'tests/bench/search.ts', '10000'],
  ['The whole hub, 500 articles', 'tests/bench/hub.ts', '500'],
  ['The whole hub, 10,000 articles', 'tests/bench/hub.ts', '10000'],
  ['Sending bulletins, 1,400 and 100,000 recipients', 'tests/bench/sending.ts'],
  ['Reader against sirv with the same files', 'tests/bench/reader.ts'],
]

await command({
  name: 'bench',
  help: `npm run bench: measures publishing, rendering, serving and weight, and prints figures. Takes about forty minutes, most of it Lighthouse. Asserts nothing.

Name a word of a title to measure only that: npm run bench -- reader
--sample   Lighthouse on one page of each template, which takes ten minutes
--full     Lighthouse five times on every page, not only on one of each template`,
  takes: 'WORD',
  options: { sample: { type: 'boolean' }, full: { type: 'boolean' } },
  run: async ({ positionals: [word = ''], values, report, say }) => {
    const howMuch = ['sample', 'full'].filter((name) => values[name] === true).map((name) => `--${name}`)
    await buildAll(report, new AbortController().signal)
    say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB`)
    for (const [title, script, ...args] of measurements.filter(([title]) => title.toLowerCase().includes(word.toLowerCase()))) {
      say(`\n${title}`)
      const further = script.endsWith('lighthouse.ts') ? howMuch : []
      spawnSync(process.execPath, [...heapLimits, inProject(script), ...args, ...further], { stdio: 'inherit' })
    }
  },
})
