import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { inProject } from '#cms/project-folder.ts'
import { buildAll } from './build.ts'
import { command } from './command/command.ts'

/** The measurements, each a process of its own so that none warms the next. */
const measurements: [title: string, script: string, ...args: string[]][] = [
  ['Weight of pages', 'tests/bench/weight.ts'],
  ['Publisher alone, reference size', 'tests/bench/publisher.ts', '500'],
  ['Publisher alone, 10,000 articles', 'tests/bench/publisher.ts', '10000'],
  ['The whole hub, 500 articles', 'tests/bench/hub.ts', '500'],
  ['The whole hub, 10,000 articles', 'tests/bench/hub.ts', '10000'],
  ['Reader against sirv with the same files', 'tests/bench/reader.ts'],
]

await command({
  name: 'bench',
  help: `npm run bench: measures publishing, rendering, serving and weight, and prints figures. Takes about ten minutes. Asserts nothing.

Name a word of a title to measure only that: npm run bench -- reader`,
  takes: 'WORD',
  run: async ({ positionals: [word = ''], report, say }) => {
    await buildAll(report, new AbortController().signal)
    say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB`)
    for (const [title, script, ...args] of measurements.filter(([title]) => title.toLowerCase().includes(word.toLowerCase()))) {
      say(`\n${title}`)
      spawnSync(process.execPath, [inProject(script), ...args], { stdio: 'inherit' })
    }
  },
})
