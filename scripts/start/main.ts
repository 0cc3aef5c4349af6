import { parseArgs } from 'node:util'
import { EnvError } from '#cms/env/fault.ts'
import { env } from '#cms/env.ts'
import { createTerminal } from '../progress/terminal.ts'
import { runHub, type HubParts } from './run-hub.ts'
import { StartTrouble } from './trouble.ts'

const help = `npm start: sets up what is missing, builds what changed, and runs the hub until Ctrl-C.

Settings come from the environment or a file .env: PORT, HOST, SITE_URL, DATA_DIR, DATABASE_URL and more (see README).`

/** Starts the hub; the exit code when it has ended. */
export async function main(args: readonly string[], parts: Pick<HubParts, 'buildAll' | 'cms'>): Promise<number> {
  // A terminal that is closed, or a pipe whose reader has gone, is no reason to stop serving.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const terminal = createTerminal(process.stdout)
  try {
    const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' } } })
    if (values.help) {
      terminal.say(help)
      return 0
    }
    terminal.say('\n  Safeguarding hub\n')
    const settings = env()
    for (const warning of settings.warnings) terminal.say(`  ! ${warning}`)
    await runHub({ env: settings, terminal, ...parts })
    return 0
  } catch (error) {
    terminal.close()
    console.error(describe(error))
    return 1
  }
}

function describe(error: unknown): string {
  if (error instanceof StartTrouble) return `\n${error.message}\n${error.remedy}`
  if (error instanceof EnvError) return `\n${error.message}`
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return `\n${error.message}\nRun npm start -- --help to see what it takes.`
  return `\nThe hub could not start because of a fault of its own:\n${error instanceof Error ? error.stack : String(error)}`
}
