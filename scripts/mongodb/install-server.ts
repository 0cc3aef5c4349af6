import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '#cms/project-folder.ts'
import type { StepReporter } from '../progress/reporter.ts'
import { StartTrouble } from '../start/trouble.ts'
import { findPython } from './find-python.ts'
import { run } from './run.ts'

/** A server for tests that speaks MongoDB's protocol. It is a beta: production runs on MongoDB itself, version 7 or newer. */
const server = 'SecantusDB==0.7.0b3'

const step = 'Installing a MongoDB server for tests'

/** How much of a failed installation's output is shown. */
const shownLines = 15

/**
 * Installs the server into a virtual environment below `.build`, unless it is there, and gives the path of its command. The mark is written
 * last, so an interrupted installation is done again.
 * @throws StartTrouble with what to do.
 */
export async function installServer(report: StepReporter, signal: AbortSignal): Promise<string> {
  const folder = inProject('.build/mongodb', server.replace('==', '-'))
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
  const mark = join(folder, 'installed')
  if (existsSync(mark)) return join(bin, 'secantusd-py')

  const python = findPython()
  report.step(step)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [program, ...args] of [
    [python, '-m', 'venv', folder],
    [join(bin, 'python'), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', server],
  ] as const) {
    const { code, output } = await run(program, args, signal)
    if (code === 0) continue
    const end = output.trim().split('\n').slice(-shownLines).join('\n')
    throw new StartTrouble(
      `${step} failed.\n${end}`,
      'Check the connection to the Python package index, or set TEST_MONGODB_URL to a MongoDB server of your own.',
    )
  }
  await writeFile(mark, '')
  report.done(step, server)
  return join(bin, 'secantusd-py')
}
