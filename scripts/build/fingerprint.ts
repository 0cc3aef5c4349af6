import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Results and leftovers of builds, which are no inputs. */
const leftOut = new Set(['.next', '.build', '.astro', 'node_modules', 'next-env.d.ts', 'README.md'])

async function filesBelow(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (!found) return []
  if (found.isFile()) return [path]
  const entries = (await readdir(path)).filter((name) => !leftOut.has(name)).toSorted()
  return (await Promise.all(entries.map((name) => filesBelow(join(path, name))))).flat()
}

/** One string for the names and bytes of files and folders, and for the Node that runs. */
export async function fingerprintOf(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  for (const input of inputs) {
    for (const file of await filesBelow(join(root, input))) {
      hash.update(`\0${file.slice(root.length)}\0`)
      hash.update(await readFile(file))
    }
  }
  return hash.digest('hex')
}
