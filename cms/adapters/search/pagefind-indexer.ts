import { createWriteStream, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SearchRecord } from '#content/schema/search.ts'
import type { BuiltIndex, SearchFile, SearchIndexer } from '#cms/jobs/publish-search/ports.ts'
import { inProject } from '#cms/project-folder.ts'
import { buildFiles } from './build-files.ts'
import { runBuild, type BuildLimits } from './build-process.ts'

/** Ten thousand articles take half a minute and 400 MB on two cores. */
const usualLimits: BuildLimits = { seconds: 300, megabytes: 1536 }

/**
 * Files that are read and put together; a publish that comes meanwhile waits for one batch at most. Few enough to be brought to disk one
 * by one: 16 take 7 ms, 50 with a flush of the whole disk 19 ms.
 */
const batchSize = 16

/** The program for browsers, Pagefind's own engine for English, and the file that names all others. */
const entranceNames = ['pagefind.js', 'wasm.en.pagefind', 'pagefind-entry.json']

/** Another number whenever the same records would be put into the index in another way. */
const format = 1

/** An indexer that works in `folder`, which is its own. */
export function createPagefindIndexer(
  folder: string,
  limits = usualLimits,
  script = inProject('cms/adapters/search/build-child.ts'),
): SearchIndexer {
  const { version } = JSON.parse(readFileSync(inProject('node_modules/pagefind/package.json'), 'utf8')) as { version: string }
  return {
    version: `pagefind ${version}, format ${format}`,
    async build(records, madeOf, signal) {
      await clearAway(folder)
      await mkdir(folder, { recursive: true })
      try {
        if ((await writeRecords(records)) === 0) return nothing(madeOf)
        await runBuild(script, folder, limits, signal)
        return await builtIn(folder, madeOf)
      } catch (error) {
        await clearAway(folder)
        throw error
      }
    },
  }

  async function writeRecords(records: AsyncIterable<SearchRecord>): Promise<number> {
    let count = 0
    async function* lines() {
      for await (const record of records) {
        count++
        yield `${JSON.stringify(record)}\n`
      }
    }
    await pipeline(Readable.from(lines()), createWriteStream(join(folder, buildFiles.records)))
    return count
  }
}

async function builtIn(folder: string, madeOf: string): Promise<BuiltIndex> {
  const index = join(folder, buildFiles.index)
  const pages = JSON.parse(await readFile(join(folder, buildFiles.pages), 'utf8')) as Record<string, string>
  const found = await readdir(index, { recursive: true })
  const names = found.filter((name) => /^(fragment|index)\/|^pagefind\.en_.*\.pf_meta$/.test(name)).sort()
  const read = async (name: string): Promise<SearchFile> => ({
    path: `/pagefind/${name}`,
    headers: headersOf(name),
    body: await readFile(join(index, name)),
    page: name.startsWith('fragment/') ? pages[name.slice('fragment/'.length)] : undefined,
    madeOf: name === 'pagefind-entry.json' ? madeOf : undefined,
  })
  return {
    count: names.length,
    async *batches() {
      for (let from = 0; from < names.length; from += batchSize) yield Promise.all(names.slice(from, from + batchSize).map(read))
    },
    entrance: await Promise.all(entranceNames.map(read)),
    discard: () => clearAway(folder),
  }
}

/**
 * Deletes a folder one file after the other: thousands at once stand before every other file operation of the process, and a publish
 * would wait for them all.
 */
async function clearAway(folder: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of found) if (!entry.isDirectory()) await rm(join(entry.parentPath, entry.name), { force: true })
  await rm(folder, { recursive: true, force: true })
}

/** The index of a site without a page: a file that says so, at which browsers see that there is nothing to look in. */
function nothing(madeOf: string): BuiltIndex {
  const path = '/pagefind/pagefind-entry.json'
  const body = new TextEncoder().encode(JSON.stringify({ languages: {} }))
  return {
    count: 0,
    async *batches() {},
    entrance: [{ path, headers: headersOf('pagefind-entry.json'), body, madeOf }],
    discard: async () => {},
  }
}

/**
 * How long a browser keeps a file. Which fragments and parts of the index it asks for follows from what somebody typed, so it keeps
 * none of these; the entrance is asked for anew each time; the rest goes after an hour.
 */
function headersOf(name: string): Record<string, string> {
  const isTelling = name.startsWith('fragment/') || name.startsWith('index/')
  const caching = isTelling ? 'no-store' : name === 'pagefind-entry.json' ? 'no-cache' : 'public, max-age=3600'
  return { 'cache-control': caching, 'x-robots-tag': 'noindex' }
}
