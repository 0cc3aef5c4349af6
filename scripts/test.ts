import { spawn } from 'node:child_process'
import { inProject } from '#cms/project-folder.ts'
import { buildAll } from './build.ts'
import { createTerminal } from './progress/terminal.ts'

const isLong = process.argv.includes('--long')
const rest = process.argv.slice(2).filter((argument) => argument !== '--long')

/** Tests run against what is built, as users do, so everything is built first. */
const terminal = createTerminal(process.stdout)
await buildAll(terminal, new AbortController().signal)
terminal.close()

const vitest = inProject('node_modules/vitest/vitest.mjs')
const projects = (...names: string[]) => names.flatMap((name) => ['--project', name])
/** The long run: proofs of their own, and with full rounds those that the short run does with few. */
const long = [
  ...projects('long', 'unit', 'int', 'survey', 'e2e'),
  'tests/long',
  'tests/unit',
  'tests/int/publisher',
  'tests/int/sending/killed',
  'tests/e2e/accessibility',
]
const args = ['run', ...(isLong ? long : projects('unit', 'int', 'survey', 'reader', 'e2e')), ...rest]
const child = spawn(process.execPath, [vitest, ...args], { stdio: 'inherit', env: { ...process.env, ...(isLong && { ROUNDS: 'full' }) } })
child.once('close', (code) => process.exit(code ?? 1))
