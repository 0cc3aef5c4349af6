import type { IncomingMessage, ServerResponse } from 'node:http'
import { cacheControlOf, isPicturePath, siteHeaders } from '#cms/domain/http/headers.ts'
import type { Target } from '#cms/domain/http/path.ts'
import type { Bodies, Body } from './bodies.ts'
import { encodingsFor, suffixOf, type Encoding } from './encoding.ts'
import type { Entry, FileEntry } from './manifest.ts'
import { plainPages, type PlainPage } from './plain-page.ts'
import type { Release, Releases } from './release.ts'
import { listOf, sendBody, sendErrorBody, sendPlainPage, type HeaderLists } from './send.ts'

/** What serving the site needs. `onFault` is told what the disk refused. */
type Site = { releases: Releases; bodies: Bodies; isHttps: boolean; onFault: (error: unknown) => void }

/** Answers a request for the site. */
export type AnswerSite = (request: IncomingMessage, response: ServerResponse, target: Target) => void

/** A page that is being withdrawn loses its file an instant before or after its line in the journal: so often, so long is waited. */
const withdrawal = { attempts: 50, waitMs: 5 }

/** Serves the current release: GET and HEAD, compressed variants, tags, parts; 308, 404 and 410 as the manifest says. */
export function createSite({ releases, bodies, isHttps, onFault }: Site): AnswerSite {
  const lists = new WeakMap<Entry, Map<Encoding, HeaderLists>>()
  const plain = (response: ServerResponse, status: number, page: PlainPage, more = {}) =>
    sendPlainPage(response, status, page, siteHeaders({ isHttps }, { 'cache-control': status === 503 ? 'no-store' : 'no-cache', ...more }))

  function headersOf(entry: FileEntry, encoding: Encoding): HeaderLists {
    const known = lists.get(entry)?.get(encoding)
    if (known !== undefined) return known
    const { path, type, encodings, headers } = entry
    const isRangeable = encoding === 'identity'
    const fresh: HeaderLists = {
      common: listOf({
        ...siteHeaders({ isHttps, isPicture: isPicturePath(path) }, { 'cache-control': cacheControlOf(path), ...headers }),
        ...(encodings.length > 0 && { vary: 'Accept-Encoding' }),
      }),
      content: listOf({
        'content-type': type,
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
        ...(isRangeable && { 'accept-ranges': 'bytes' }),
      }),
      isRangeable,
    }
    lists.set(entry, (lists.get(entry) ?? new Map<Encoding, HeaderLists>()).set(encoding, fresh))
    return fresh
  }

  function openVariant(release: Release, entry: FileEntry, request: IncomingMessage): { body: Body; headers: HeaderLists } | undefined {
    // A part is a part of the file itself, so whoever asks for one gets no coding.
    const accept = request.headers.range === undefined ? request.headers['accept-encoding'] : undefined
    for (const encoding of encodingsFor(accept, entry.encodings)) {
      const body = bodies.open(release.filePath(entry.file + suffixOf(encoding)))
      if (body !== undefined) return { body, headers: headersOf(entry, encoding) }
    }
    return undefined
  }

  function sendMissing(request: IncomingMessage, response: ServerResponse, release: Release, status: 404 | 410) {
    const entry = release.at(`/${status}/`)
    const found = entry !== undefined && 'file' in entry ? openVariant(release, entry, request) : undefined
    if (found !== undefined) sendErrorBody(request, response, status, found.body, found.headers)
    else plain(response, status, status === 404 ? plainPages.notFound : plainPages.gone)
  }

  function answer(request: IncomingMessage, response: ServerResponse, target: Target, attempt: number): void {
    const release = releases.current()
    if (release === undefined) return plain(response, 503, plainPages.preparing, { 'retry-after': '3' })

    const entry = entryAt(release, target.path)
    if (entry === undefined) return sendMissing(request, response, release, 404)
    if ('location' in entry) return redirect(response, entry.status, entry.location + (entry.location.includes('?') ? '' : target.query))
    if (!('file' in entry) || entry.status !== 200) return sendMissing(request, response, release, statusOf(entry))

    const status = errorPages.get(entry.path)
    if (status !== undefined) return sendMissing(request, response, release, status)

    const found = openVariant(release, entry, request)
    if (found !== undefined) return sendBody(request, response, found.body, found.headers)
    if (attempt >= withdrawal.attempts) return plain(response, 503, plainPages.changing, { 'retry-after': '2' })
    setTimeout(() => answerSafely(request, response, target, attempt + 1), withdrawal.waitMs)
  }

  function answerSafely(request: IncomingMessage, response: ServerResponse, target: Target, attempt: number) {
    try {
      answer(request, response, target, attempt)
    } catch (error) {
      onFault(error)
      if (response.headersSent) response.destroy()
      else plain(response, 500, plainPages.failed, { 'cache-control': 'no-store' })
    }
  }

  function redirect(response: ServerResponse, status: number, location: string) {
    response.writeHead(status, listOf(siteHeaders({ isHttps }, { location, 'cache-control': 'no-cache', 'content-length': '0' }))).end()
  }

  return (request, response, target) => {
    if (request.method === 'GET' || request.method === 'HEAD') return answerSafely(request, response, target, 1)
    plain(response, 405, plainPages.notAllowed, { allow: 'GET, HEAD' })
  }
}

/** The pages that are only ever shown in place of another. */
const errorPages = new Map<string, 404 | 410>([
  ['/404/', 404],
  ['/410/', 410],
])

const statusOf = ({ status }: Entry): 404 | 410 => (status === 410 ? 410 : 404)

/** What is at `path`: for a path without its last slash what is at the one with it, or the way there. */
function entryAt(release: Release, path: string): Entry | undefined {
  const entry = release.at(path)
  if (entry !== undefined || path.endsWith('/')) return entry
  const withSlash = release.at(`${path}/`)
  if (withSlash === undefined || withSlash.status !== 200) return withSlash
  return { path, status: 308, location: encodeURI(withSlash.path) }
}
