import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ReferenceFile } from '#cms/domain/reference/reference-content.ts'

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (cause) {
    throw new Error(`${file} cannot be read as UTF-8 text. Save it as UTF-8, or restore it from the repository.`, { cause })
  }
}

/**
 * The files of a folder of reference content, by their paths from it with slashes. Hidden files are left out; of a file that is neither
 * Markdown nor YAML only the path is given. Throws with the remedy when the folder or a file cannot be read.
 */
export async function readReferenceFolder(folder: string): Promise<ReferenceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`The reference content in ${folder} cannot be read. Restore the folder, or set REFERENCE_CONTENT=false.`, { cause })
  })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
  return Promise.all(files.map(async ({ file, path }) => ({ path, text: /\.(md|ya?ml)$/.test(path) ? await readText(file) : '' })))
}
