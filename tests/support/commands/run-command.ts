import { spawn } from 'node:child_process'
import { inProject } from '#cms/project-folder.ts'

/** What a command printed and how it ended. */
export interface CommandResult {
  code: number | null
  output: string
  /** The answer of a command that was run with `--json`. */
  json(): Record<string, unknown>
}

/** Runs one of the hub's commands as a process of its own: `runCommand('backup', ['--json'], { DATA_DIR })`. */
export async function runCommand(name: string, args: readonly string[], environment: Record<string, string>): Promise<CommandResult> {
  const child = spawn(process.execPath, [inProject(`scripts/${name}.ts`), ...args], { env: { ...process.env, ...environment } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (output += String(piece)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output, json: () => JSON.parse(output.slice(output.indexOf('{'))) as Record<string, unknown> }
}
