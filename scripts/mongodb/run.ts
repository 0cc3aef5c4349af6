import { spawn } from 'node:child_process'

/** Runs a program to its end, or until `signal` ends it; what it printed, and its exit code (`null` when it was ended or could not be started). */
export async function run(program: string, args: readonly string[], signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], signal })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: `${output}\n${error.message}` }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
