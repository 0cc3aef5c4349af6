import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A throw-away data folder with releases in the published format, written the way the publisher does. */
export function makeReleaseFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'reader-'))
  const releases = join(dataDir, 'releases')
  mkdirSync(releases)
  let release = 'r1'
  const at = (...parts: string[]) => join(releases, release, ...parts)

  function write(path: string, bytes: string | Buffer) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.tmp`, bytes)
    renameSync(`${path}.tmp`, path)
  }

  return {
    dataDir,
    filesPath: (file: string) => at('files', file),
    /** Starts another release; it is not current yet. */
    begin(id: string) {
      release = id
      mkdirSync(at('files'), { recursive: true })
      writeFileSync(at('manifest.jsonl'), '', { flag: 'a' })
    },
    /** Makes the release current. */
    swap() {
      symlinkSync(release, join(releases, 'next'))
      renameSync(join(releases, 'next'), join(releases, 'current'))
    },
    line: (entry: object) => appendFileSync(at('manifest.jsonl'), `${JSON.stringify(entry)}\n`),
    raw: (text: string) => appendFileSync(at('manifest.jsonl'), text),
    /** Writes the journal anew, like a compaction. */
    compact: (...entries: object[]) => write(at('manifest.jsonl'), entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')),
    /** Publishes a page with its compressed variants. */
    page(path: string, body: string, more: { headers?: Record<string, string> } = {}) {
      const file = `${path.slice(1)}index.html`
      write(at('files', `${file}.br`), brotliCompressSync(body))
      write(at('files', `${file}.gz`), gzipSync(body))
      write(at('files', file), body)
      this.line({ path, status: 200, file, type: 'text/html; charset=utf-8', encodings: ['br', 'gzip'], ...more })
    },
    /** Publishes a file as it is. */
    file(path: string, bytes: string | Buffer, type: string) {
      write(at('files', path.slice(1)), bytes)
      this.line({ path, status: 200, file: path.slice(1), type })
    },
    remove: (file: string) => rmSync(at('files', file)),
    drop: (id: string) => rmSync(join(releases, id), { recursive: true }),
    cleanUp: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

export type ReleaseFolder = ReturnType<typeof makeReleaseFolder>
