import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Content } from '#content/schema/content.ts'
import type { Asset, PageExtras, PageRenderer } from '#cms/jobs/ports.ts'
import { shortDigest } from '../release/digest.ts'

/** The slice of the built site's entry that is used. */
interface BuiltSite {
  app: { render(request: Request, options: { locals: { content: Content } & PageExtras }): Promise<Response> }
}

/** Pages take the site's address from the content; a request only has to have one. */
const origin = 'http://site.invalid'

/** A page that has not answered after this long is given up. */
const patienceMilliseconds = 10_000

/**
 * The site that `astro build` made in `folder` (with `server/entry.mjs` and the files in `client/`). Its build id is a digest of all
 * of its files. Throws when there is no build.
 */
export async function loadRenderer(folder: string): Promise<PageRenderer> {
  const files = await listFiles(folder).catch((): string[] => [])
  const entry = join(folder, 'server', 'entry.mjs')
  if (!files.includes(entry))
    throw new Error(`The site is not built: there is no ${entry}. Run "npm start", which builds it, or "npx astro build".`)
  const digests = await Promise.all(files.map(async (file) => `${file.slice(folder.length)} ${shortDigest(await readFile(file))}`))
  const buildId = shortDigest(digests.join('\n'))
  // The build id keeps a newer build from being answered by the module that an earlier import left in memory.
  const { app } = (await import(`${pathToFileURL(entry).href}?build=${buildId}`)) as BuiltSite

  return {
    buildId,
    async render(path, content, extras) {
      const response = await withPatience(app.render(new Request(origin + path), { locals: { content, ...extras } }), path)
      const body = new Uint8Array(await response.arrayBuffer())
      if (response.status >= 500) throw new Error(new TextDecoder().decode(body) || `The page ${path} answered ${response.status}.`)
      return { status: response.status, headers: ownHeaders(response.headers), body }
    },
    async assets() {
      const client = join(folder, 'client')
      const assets = files.filter((file) => file.startsWith(client + sep) && !file.endsWith('.DS_Store'))
      return Promise.all(assets.map(async (file): Promise<Asset> => ({ path: sitePath(client, file), bytes: await readFile(file) })))
    },
  }
}

/** Headers that belong to one transfer of the bytes, not to the page: whoever sends the file sets them. */
const transferHeaders = ['connection', 'content-encoding', 'content-length', 'date', 'transfer-encoding']

function ownHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !transferHeaders.includes(name)))
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function sitePath(folder: string, file: string): string {
  return file.slice(folder.length).split(sep).join('/')
}

async function withPatience<Result>(work: Promise<Result>, path: string): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`The page ${path} took longer than ${patienceMilliseconds / 1000} seconds to render.`))
    timer = setTimeout(fail, patienceMilliseconds)
  })
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer))
}
