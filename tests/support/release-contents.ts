import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** What readers of the release in `folder/current` get at each path: status, place, headers and bytes in one string. */
export async function releaseContents(folder: string): Promise<Map<string, string>> {
  const manifest = await readFile(join(folder, 'current/manifest.jsonl'), 'utf8')
  const lines = new Map(
    manifest
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { path: string; status: number; location?: string; file: string; encodings?: string[] })
      .map((line) => [line.path, line]),
  )
  const contents = new Map<string, string>()
  const files = new Set<string>()
  for (const { path, ...line } of lines.values()) {
    if (line.status === 404) continue
    if (line.status !== 200) {
      contents.set(path, JSON.stringify(line))
      continue
    }
    const file = join(folder, 'current/files', line.file)
    const body = await readFile(file)
    files.add(line.file)
    if (line.encodings?.length) {
      const isSame =
        brotliDecompressSync(await readFile(`${file}.br`)).equals(body) && gunzipSync(await readFile(`${file}.gz`)).equals(body)
      if (!isSame) throw new Error(`${path} has other bytes in one of its encodings.`)
      files.add(`${line.file}.br`).add(`${line.file}.gz`)
    }
    contents.set(path, `${JSON.stringify(line)}\n${body.toString('latin1')}`)
  }
  for (const file of await filesUnder(join(folder, 'current/files'))) {
    if (!files.has(file)) throw new Error(`The file ${file} belongs to no page.`)
  }
  return contents
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
