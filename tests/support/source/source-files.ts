import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file of the repository that a person wrote or a command of ours generated. */
export interface SourceFile {
  /** From the folder of the project, with slashes: `cms/env.ts`. */
  path: string
  text: string
}

/** Folders of built, downloaded or personal files, by path or by name. */
const skipped = new Set(['.astro', '.build', '.git', '.next', 'content/reference', 'data', 'node_modules'])

const codeEndings = /\.(ts|tsx|mts|mjs|js|astro|css)$/

/** Names of the files that our commands or Next write. */
const generated = /^cms\/(payload-types\.ts|next-env\.d\.ts|migrations\/.*|app\/\(payload\)\/admin\/importMap\.js)$/

/** True for a file that nobody edits by hand. */
export const isGenerated = (path: string): boolean => generated.test(path)

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (skipped.has(path) || skipped.has(entry.name)) return []
    return entry.isDirectory() ? pathsBelow(root, path) : [path]
  })
}

/** Every file of code and style below `root`, in order of path. */
export function sourceFiles(root: string): SourceFile[] {
  return pathsBelow(root, '')
    .filter((path) => codeEndings.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The folders of the top level that hold something of ours. */
export function topFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name))
    .map((entry) => entry.name)
    .toSorted()
}
