import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gunzipSync } from 'node:zlib'
import { createIndex, type PagefindIndex } from 'pagefind'
import type { SearchRecord } from '#content/schema/search.ts'
import { buildFiles } from './build-files.ts'

/**
 * The process in which a search index is built: `node build-child.ts <folder>`. It reads the records of the folder and writes the index
 * beside them; `build-process.ts` bounds its time and memory. Everything else on the machine goes first, and it ends with its parent,
 * taking Pagefind, which runs in the same process group, with it.
 */
const folder = process.argv[2]!
/** A signature before the JSON of a fragment. */
const signatureLength = 'pagefind_dcd'.length
/** Records that are on their way to Pagefind together. */
const together = 50

setPriority(0, 19)
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))

/** Throws the faults that Pagefind answers. */
function sound<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('; '))
  return answer
}

async function addRecords(index: PagefindIndex): Promise<void> {
  let adding: Promise<unknown>[] = []
  for await (const line of createInterface({ input: createReadStream(join(folder, buildFiles.records)) })) {
    const { url, title, summary, kind, readers, text } = JSON.parse(line) as SearchRecord
    // What search does not look for stands with the filters: words of the meta data would be found.
    const filters = { kind: [kind], readers: [readers] }
    adding.push(index.addCustomRecord({ url, content: text, language: 'en', meta: { title, summary }, filters }).then(sound))
    if (adding.length < together) continue
    await Promise.all(adding)
    adding = []
  }
  await Promise.all(adding)
}

/** The page whose words each fragment bears, by the fragment's name. */
async function pagesOfFragments(): Promise<Record<string, string>> {
  const fragments = join(folder, buildFiles.index, 'fragment')
  const pages: Record<string, string> = {}
  for (const name of await readdir(fragments)) {
    const json = gunzipSync(await readFile(join(fragments, name))).subarray(signatureLength)
    pages[name] = (JSON.parse(json.toString('utf8')) as { url: string }).url
  }
  return pages
}

const { index } = sound(await createIndex({ forceLanguage: 'en' }))
await addRecords(index!)
sound(await index!.writeFiles({ outputPath: join(folder, buildFiles.index) }))
await writeFile(join(folder, buildFiles.pages), JSON.stringify(await pagesOfFragments()))
process.exit(0)
