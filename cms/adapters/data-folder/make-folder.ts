import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder with those above it; one that is there already stays as it is. Throws the system's error, ENOTDIR for a file in the way.
 * Node's own recursive mkdir never returns where the system answers ENOENT below a folder that exists, as /proc does.
 */
export function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && !existsSync(dirname(path))) {
      makeFolder(dirname(path), mode)
      mkdirSync(path, { mode })
    } else if (code !== 'EEXIST') throw error
    else if (!statSync(path).isDirectory()) throw Object.assign(new Error(`${path} is a file.`), { code: 'ENOTDIR', path })
  }
}
