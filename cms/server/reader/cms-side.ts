import type { IncomingMessage, ServerResponse } from 'node:http'
import { adminHeaders, previewHeaders, siteHeaders, type Headers } from '#cms/domain/http/headers.ts'
import { isUnder, type Target } from '#cms/domain/http/path.ts'
import type { Forwarded } from './forwarded.ts'
import { plainPages, type PlainPage } from './plain-page.ts'
import { createProxy, type NoAnswer } from './proxy.ts'
import { listOf, sendPlainPage } from './send.ts'

/** The CMS process, as the reader sees it. */
export type Cms = {
  /** The port it listens on; undefined while it does not. */
  port(): number | undefined
  /** Whether it has been listening before: then it has stopped, otherwise it is still starting. */
  hasListened(): boolean
  /** Whether it answers its own health address. Never rejects. */
  isHealthy(): Promise<boolean>
}

const prefixes = ['/admin', '/api', '/_next', '/preview', '/mail']

/** The page of the site that takes queries: reading it is the site's, answering is the CMS process's. */
const searchPath = '/search/'

/** Whether a request for a path belongs to the CMS process. */
export const isForCms = (method: string | undefined, path: string): boolean =>
  prefixes.some((prefix) => isUnder(path, prefix)) || (method === 'POST' && path === searchPath)

/** What serving the CMS's addresses needs; `silenceMs` is the longest silence of the CMS that is waited out. */
type CmsSideOptions = { cms: Cms; forwarded: (request: IncomingMessage) => Forwarded; isHttps: boolean; silenceMs: number }

/** Passes requests on to the CMS process, and answers in plain words while it is away. */
export function createCmsSide({ cms, forwarded, isHttps, silenceMs }: CmsSideOptions) {
  function floorOf(path: string): Headers {
    if (path === searchPath) return siteHeaders({ isHttps }, { 'referrer-policy': 'no-referrer' })
    if (isUnder(path, '/mail')) return siteHeaders({ isHttps }, { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    return isUnder(path, '/preview') ? previewHeaders({ isHttps }) : adminHeaders({ isHttps })
  }

  function pageFor(method: string | undefined, path: string, why: NoAnswer): PlainPage {
    if (path === searchPath) return plainPages.searchAway
    if (isUnder(path, '/mail')) return plainPages.mailAway
    if (why === 'silent') return plainPages.cmsSilent
    if (method !== 'GET' && method !== 'HEAD') return plainPages.cmsAwayFromForm
    return cms.hasListened() ? plainPages.cmsStopped : plainPages.cmsStarting
  }

  function apologise(request: IncomingMessage, response: ServerResponse, path: string, why: NoAnswer) {
    const page = pageFor(request.method, path, why)
    const headers: Headers = {
      ...floorOf(path),
      'cache-control': 'no-store',
      ...(why === 'away' && { 'retry-after': '3' }),
    }
    const status = why === 'silent' ? 504 : 503
    if (!wantsJson(request, path)) return sendPlainPage(response, status, page, headers)
    const body = JSON.stringify({ errors: [{ message: [`${page.title}.`, ...page.paragraphs].join(' ') }] })
    response
      .writeHead(
        status,
        listOf({ ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)) }),
      )
      .end(body)
  }

  const proxy = createProxy({ forwarded, silenceMs })
  return {
    /** Answers a request for one of the CMS's addresses. */
    answer(request: IncomingMessage, response: ServerResponse, { path, asSent }: Target) {
      const port = cms.port()
      const onNoAnswer = (why: NoAnswer) => apologise(request, response, path, why)
      if (port === undefined) onNoAnswer('away')
      else proxy.pass(request, response, { port, target: asSent, floor: floorOf(path), onNoAnswer })
    },
    close: () => proxy.close(),
  }
}

/** A browser gets a page; a program gets what Payload's own errors look like. */
function wantsJson(request: IncomingMessage, path: string): boolean {
  const accept = request.headers.accept ?? ''
  if (accept.includes('text/html')) return false
  return accept.includes('json') || isUnder(path, '/api') || (request.headers['content-type'] ?? '').includes('json')
}
