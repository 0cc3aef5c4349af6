import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Fault } from './fault.ts'

/** What a `.env` file holds: nothing when there is none, a fault when it cannot be read. A warning names each variable outside `names`. */
export function readEnvFile(
  path: string,
  names: readonly string[],
): { ok: true; values: Record<string, string | undefined>; warnings: string[] } | { ok: false; fault: Fault } {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { ok: true, values: {}, warnings: [] }
    return {
      ok: false,
      fault: { variable: path, problem: `cannot be read (${code}).`, remedy: 'Make it a file that this user may read, or remove it.' },
    }
  }

  const values = parseEnv(content.replace(/^\uFEFF/, ''))
  const warnings = Object.keys(values)
    .filter((name) => !names.includes(name))
    .map((name) => `${path} sets ${name}, which is not a setting of the hub: check its spelling.`)
  return { ok: true, values, warnings }
}
