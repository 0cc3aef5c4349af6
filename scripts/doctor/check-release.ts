import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '#cms/env.ts'
import type { Finding } from './finding.ts'

interface Line {
  path: string
  status: number
  file?: string
}

/** Whether there is a search index. Why there is none stands on the dashboard, when it is more than a moment's. */
function searchFinding(entries: ReadonlyMap<string, Line>): Finding {
  const isThere = entries.get('/pagefind/pagefind-entry.json')?.status === 200
  if (isThere) return { state: 'good', what: 'Search', words: 'has its index.' }
  return {
    state: 'look',
    what: 'Search',
    words:
      'has no index, so it answers without results while somebody types. npm start builds it in a minute; the dashboard of the admin says when it cannot.',
  }
}

/** Whether every page of the release that readers see has its file, and whether it can be searched. */
export async function checkRelease({ dataDir }: Env): Promise<Finding[]> {
  const folder = join(dataDir, 'releases', 'current')
  const text = await readFile(join(folder, 'manifest.jsonl'), 'utf8').catch(() => null)
  if (text === null) return [{ state: 'look', what: 'Release', words: 'nothing has been rendered yet. npm start renders it.' }]
  const entries = new Map<string, Line>()
  for (const line of text.split('\n').slice(0, -1)) {
    const entry = JSON.parse(line) as Line
    entries.set(entry.path, entry)
  }
  const pages = [...entries.values()].flatMap(({ status, file }) => (status === 200 && file ? [file] : []))
  const missing: string[] = []
  for (const file of pages) if (!(await stat(join(folder, 'files', file)).catch(() => null))) missing.push(file)
  const search = searchFinding(entries)
  if (missing.length === 0) return [{ state: 'good', what: 'Release', words: `${pages.length} files, none missing.` }, search]
  return [
    { state: 'bad', what: 'Release', words: `${missing.length} files are missing, for example ${missing[0]}. Run npm run publish:site.` },
    search,
  ]
}
