import type { IncomingMessage, ServerResponse } from 'node:http'
import { siteHeaders } from '#cms/domain/http/headers.ts'
import type { Cms } from './cms-side.ts'
import { listOf } from './send.ts'

/** What the health addresses look at. */
type HealthOptions = { hasRelease: () => boolean; cms: Pick<Cms, 'isHealthy'>; isHttps: boolean }

/** `/healthz`: the reader lives. `/readyz`: the site is served and the CMS answers; else 503 with what is missing. */
export function createHealth({ hasRelease, cms, isHttps }: HealthOptions) {
  function send(request: IncomingMessage, response: ServerResponse, status: number, type: string, body: string) {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const own = { 'content-type': type, 'cache-control': 'no-store', 'content-length': String(Buffer.byteLength(body)) }
    if (isRead) response.writeHead(status, listOf(siteHeaders({ isHttps }, own))).end(body)
    else response.writeHead(405, listOf(siteHeaders({ isHttps }, { allow: 'GET, HEAD', 'content-length': '0', connection: 'close' }))).end()
  }

  return {
    live: (request: IncomingMessage, response: ServerResponse) => send(request, response, 200, 'text/plain; charset=utf-8', 'ok'),
    ready(request: IncomingMessage, response: ServerResponse) {
      void cms.isHealthy().then((isHealthy) => {
        const missing = [...(hasRelease() ? [] : ['release']), ...(isHealthy ? [] : ['cms'])]
        const body = JSON.stringify({ ready: missing.length === 0, missing })
        send(request, response, missing.length === 0 ? 200 : 503, 'application/json; charset=utf-8', body)
      })
    },
  }
}
