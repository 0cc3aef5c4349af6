import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartTrouble } from '../start/trouble.ts'
import type { StepReporter } from '../progress/reporter.ts'
import { fingerprintOf } from './fingerprint.ts'

/** One thing to build. Paths are relative to the repository. */
export interface Build {
  /** What the terminal calls it. */
  step: string
  /** The script to run with this Node, and its arguments. */
  command: [string, ...string[]]
  /** Files and folders that the result depends on. */
  inputs: string[]
  /** The folder of the result; it holds the mark of the inputs that it was made from. */
  output: string
}

/** How much of a failed builder's output is shown. */
const shownLines = 30

function markOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

async function run(
  [script, ...args]: Build['command'],
  cwd: string,
  signal: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  const pieces: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  return { code, output: Buffer.concat(pieces).toString('utf8') }
}

/** Builds unless the last build was made from the same inputs. The mark is written last, so an interrupted build is done again. */
export async function buildIfChanged(
  root: string,
  { step, command, inputs, output }: Build,
  report: StepReporter,
  signal: AbortSignal,
): Promise<void> {
  const mark = join(root, output, 'made-from')
  const fingerprint = await fingerprintOf(root, inputs)
  if (markOf(mark) === fingerprint) return

  report.step(step)
  rmSync(mark, { force: true })
  const { code, output: printed } = await run(command, root, signal)
  if (code !== 0) {
    const end = printed.trim().split('\n').slice(-shownLines).join('\n')
    throw new StartTrouble(
      `${step} failed.\n${end}`,
      'If you changed the code, mend what it names. Otherwise delete node_modules and start again.',
    )
  }
  mkdirSync(join(root, output), { recursive: true })
  writeFileSync(mark, fingerprint)
  report.done(step)
}
