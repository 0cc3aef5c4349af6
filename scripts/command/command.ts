import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { EnvError } from '#cms/env/fault.ts'
import { createTerminal } from '../progress/terminal.ts'
import type { StepReporter } from '../progress/reporter.ts'
import { StartTrouble } from '../start/trouble.ts'

/** Something that a person at the terminal must put right; printed without a stack. */
export class CommandFailure extends Error {}

/** What a command works with. */
export interface CommandTools {
  positionals: string[]
  values: Record<string, string | boolean | undefined>
  /** Shows steps and progress; silent with `--json`. */
  report: StepReporter
  /** A line for the person; silent with `--json`. */
  say(text: string): void
  /** Ends the command with exit code 1. */
  fail(message: string): never
}

/** One command of `npm run`. */
export interface Command {
  name: string
  help: string
  /** Name of the one word that it takes, if it takes one. */
  takes?: string
  options?: ParseArgsOptionsConfig
  /** Does the work; the answer is printed with `--json`. */
  run(tools: CommandTools): Promise<unknown>
}

const common = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const satisfies ParseArgsOptionsConfig

const silent: StepReporter = { step: () => {}, progress: () => {}, done: () => {}, say: () => {} }

function messageOf(error: unknown): string {
  if (error instanceof StartTrouble) return `${error.message}\n${error.remedy}`
  if (error instanceof CommandFailure || error instanceof EnvError) return error.message
  if (error instanceof Error && 'remedy' in error) return `${error.message}\n${String(error.remedy)}`
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return `${error.message}\nSee --help.`
  return `A fault of the hub's own:\n${error instanceof Error ? error.stack : String(error)}`
}

/** Runs a command: `--help`, `--json`, steps while it works, exit code 0 or 1. The process ends with it. */
export async function command({ help, takes, options = {}, run }: Command): Promise<never> {
  const isJson = process.argv.includes('--json')
  const terminal = createTerminal(process.stdout)
  try {
    const { values, positionals } = parseArgs({ options: { ...common, ...options }, allowPositionals: takes !== undefined })
    if (values.help) {
      console.log(help)
      process.exit(0)
    }
    const fail = (message: string): never => {
      throw new CommandFailure(message)
    }
    const say = (text: string) => void (isJson || terminal.say(text))
    const result = await run({ positionals, values: values as CommandTools['values'], report: isJson ? silent : terminal, say, fail })
    terminal.close()
    if (isJson) console.log(JSON.stringify(result ?? {}, null, 2))
    process.exit(0)
  } catch (error) {
    terminal.close()
    if (isJson) console.log(JSON.stringify({ error: messageOf(error) }))
    else console.error(`\n${messageOf(error)}`)
    process.exit(1)
  }
}
