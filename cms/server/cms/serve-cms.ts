import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { BasePayload } from 'payload'
import { plainPath } from '#cms/domain/http/plain-path.ts'
import { env } from '#cms/env.ts'
import { handlePersonal } from '#cms/server/personal/handle-personal.ts'
import { handlePreview, type PreviewTools } from '#cms/server/preview/handle-preview.ts'
import { handlePublic } from '#cms/server/public/handle-public.ts'
import type { PublicTools } from '#cms/server/public/public-form.ts'
import type { HandleSearch } from '#cms/server/search/handle-search.ts'
import { handleSetUp } from '#cms/server/set-up/handle-set-up.ts'
import { handleResendWebhook } from '#cms/server/webhooks/handle-resend.ts'
import { send, sendError } from './answer.ts'
import { refusalOf } from './gate.ts'

/** What the HTTP side of the CMS is made of. */
export interface CmsParts {
  payload: BasePayload
  /** Next's handler, which answers the admin and Payload's REST. */
  handleNext(request: IncomingMessage, response: ServerResponse): Promise<void>
  previewTools: PreviewTools
  publicTools: PublicTools
  /** Answers queries that were posted to the search page. */
  handleSearch: HandleSearch
  /** Called after the answer to a request that may have changed something. */
  changed(): void
}

const reads = ['GET', 'HEAD', 'OPTIONS']

async function answer(request: IncomingMessage, response: ServerResponse, parts: CmsParts): Promise<void> {
  const pathname = plainPath(request.url ?? '/')
  if (pathname === null) return sendError(response, 400, 'This address cannot be read: its percent signs are wrong.')
  if (pathname === '/healthz') return send(response, 200, 'text/plain; charset=utf-8', 'ok')
  if (pathname.startsWith('/api/public/')) return handlePublic(request, response, pathname, parts.publicTools)
  if (pathname === '/api/webhooks/resend')
    return handleResendWebhook(request, response, {
      payload: parts.payload,
      secret: env().resend.webhookSecret,
      now: parts.publicTools.now,
    })
  if (pathname.startsWith('/mail/')) return handlePersonal(request, response, pathname, parts.publicTools)
  const refusal = await refusalOf(request, pathname, parts.payload)
  if (refusal) {
    const { status, message, retryAfterSeconds } = refusal
    return sendError(response, status, message, retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) })
  }
  if (pathname === '/search/') return parts.handleSearch(request, response)
  if (pathname.startsWith('/admin/set-up/')) return handleSetUp(request, response, pathname, parts.payload)
  if (pathname.startsWith('/preview/')) return handlePreview(request, response, pathname, parts.previewTools)
  if (!reads.includes(request.method ?? 'GET')) response.once('finish', parts.changed)
  return parts.handleNext(request, response)
}

/** The HTTP server of the CMS process. It listens on this machine alone; the reader stands before it. */
export async function serveCms(parts: CmsParts): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      parts.payload.logger.error({ msg: 'A request failed', err: error })
      if (response.headersSent) response.destroy()
      else sendError(response, 500, 'Something went wrong on our side. Nothing was changed; try again.')
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The CMS got no port of this machine.')
  return { server, port: address.port }
}
