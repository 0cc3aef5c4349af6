import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { siteHeaders } from '#cms/domain/http/headers.ts'
import { readTarget } from '#cms/domain/http/path.ts'
import { keepBodies } from './bodies.ts'
import { createCmsSide, isForCms, type Cms } from './cms-side.ts'
import { createForwarded } from './forwarded.ts'
import { createHealth } from './health.ts'
import { plainPages, type PlainPage } from './plain-page.ts'
import { followReleases } from './release.ts'
import { sendPlainPage } from './send.ts'
import { createSite } from './site.ts'

/** What the reader is made of. */
export type ReaderOptions = {
  /** The folder whose `releases/current` is served. */
  dataDir: string
  /** The public address of the hub: https switches HSTS on. */
  siteUrl: string
  /** Proxies whose word on the client counts, as proxy-addr takes them. */
  trustedProxies: readonly string[]
  cms: Cms
  /** One line for the log. It never holds an address, a query or a name. */
  log: (line: string) => void
  limits?: Partial<Limits>
}

/** Times in milliseconds, sizes in bytes. */
type Limits = {
  /** Longest time a client may take to send the head of a request. */
  headersMs: number
  /** Longest time for a whole request; a large upload on a slow line fits in. */
  requestMs: number
  /** How long an idle connection stays open; longer than the 60 s of common proxies, so that they are the ones to close. */
  keepAliveMs: number
  /** Longest silence of a client that does not take its answer. */
  clientSilenceMs: number
  /** Longest silence of the CMS. */
  cmsSilenceMs: number
  /** How often slow requests are looked for. */
  checkEveryMs: number
  /** Largest head of a request. */
  headBytes: number
  /** Memory for the site's files. */
  cacheBytes: number
}

const usual: Limits = {
  headersMs: 20_000,
  requestMs: 300_000,
  keepAliveMs: 72_000,
  clientSilenceMs: 60_000,
  cmsSilenceMs: 120_000,
  checkEveryMs: 5_000,
  headBytes: 16 * 1024,
  cacheBytes: 96 * 1024 * 1024,
}

/** The reader: serves the current release, passes the CMS's addresses on. */
export type Reader = {
  server: Server
  /** Whether there is a release to serve. */
  hasRelease(): boolean
  /** Takes no new connections, lets running answers finish for `graceMs`, then closes what is left. */
  close(graceMs: number): Promise<void>
}

/** Makes the reader; the caller lets `server` listen. */
export function createReader({ dataDir, siteUrl, trustedProxies, cms, log, limits }: ReaderOptions): Reader {
  const { headersMs, requestMs, keepAliveMs, clientSilenceMs, cmsSilenceMs, checkEveryMs, headBytes, cacheBytes } = { ...usual, ...limits }
  const isHttps = siteUrl.startsWith('https:')
  const releases = followReleases(join(dataDir, 'releases'), (lines) =>
    log(`The release's manifest has ${lines} unreadable line(s); they were passed over.`),
  )
  const onFault = (error: unknown) =>
    log(`The reader could not answer a request: ${error instanceof Error ? error.message : String(error)}`)
  const site = createSite({ releases, bodies: keepBodies(cacheBytes), isHttps, onFault })
  const cmsSide = createCmsSide({ cms, forwarded: createForwarded(trustedProxies), isHttps, silenceMs: cmsSilenceMs })
  const health = createHealth({ hasRelease: () => releases.current() !== undefined, cms, isHttps })
  const refuse = (response: ServerResponse, status: number, page: PlainPage) =>
    sendPlainPage(response, status, page, siteHeaders({ isHttps }, { 'cache-control': 'no-store', connection: 'close' }))

  function route(request: IncomingMessage, response: ServerResponse) {
    const target = readTarget(request.url ?? '')
    const hasNoHost = request.headers.host === undefined && request.httpVersion === '1.1'
    const { 'transfer-encoding': coding = 'chunked' } = request.headers
    if (target === undefined || hasNoHost || coding.toLowerCase() !== 'chunked') return refuse(response, 400, plainPages.badRequest)
    if (/\bwebsocket\b/i.test(request.headers.upgrade ?? '')) return refuse(response, 400, plainPages.noWebSockets)
    if (isForCms(request.method, target.path)) return cmsSide.answer(request, response, target)
    if (target.path === '/healthz') return health.live(request, response)
    if (target.path === '/readyz') return health.ready(request, response)
    site(request, response, target)
  }

  const responses = new WeakMap<Duplex, ServerResponse>()

  function answer(request: IncomingMessage, response: ServerResponse) {
    responses.set(request.socket, response)
    try {
      route(request, response)
    } catch (error) {
      onFault(error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, plainPages.failed)
    }
  }

  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      keepAliveTimeout: keepAliveMs,
      connectionsCheckingInterval: checkEveryMs,
      maxHeaderSize: headBytes,
      // The reader refuses such a request itself, with its own headers.
      requireHostHeader: false,
    },
    answer,
  )
  server.setTimeout(clientSilenceMs)
  server.on('checkExpectation', (_request, response) => refuse(response, 417, plainPages.badRequest))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseRaw(error, socket, responses.get(socket), isHttps))

  return {
    server,
    hasRelease: () => releases.current() !== undefined,
    async close(graceMs) {
      const forced = setTimeout(() => server.closeAllConnections(), graceMs)
      await new Promise<void>((done) => server.close(() => done()))
      clearTimeout(forced)
      cmsSide.close()
      releases.close()
    },
  }
}

const statuses: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, HPE_CHUNK_EXTENSIONS_OVERFLOW: 413, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answers what is not HTTP, or came too slowly, before there is a request to answer. `last` is the answer to the request before it. */
function refuseRaw(error: NodeJS.ErrnoException, socket: Duplex, last: ServerResponse | undefined, isHttps: boolean) {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  // What goes out after the start of an answer would be taken for a part of it.
  if (last !== undefined && !last.writableFinished) return void (last.writableEnded ? socket.end() : socket.destroy())

  const status = statuses[error.code ?? ''] ?? 400
  const headers = Object.entries(siteHeaders({ isHttps }, { 'content-length': '0', 'cache-control': 'no-store', connection: 'close' }))
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map((pair) => pair.join(': ')), '', ''].join('\r\n'))
}
