import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { makeReleaseFolder } from './release-folder.ts'
import { serve } from './serve.ts'

/** A reader in front of a stand-in for the CMS, for all tests of one file. What a test sets is set back before the next. */
export function proxiedSite() {
  const folder = makeReleaseFolder()
  const upstream = createServer((request, response) => {
    state.heard.push(request)
    state.handle(request, response)
  })
  const echo: RequestListener = (request, response) => response.end(`${request.method} ${request.url}`)
  const state = {
    /** What the CMS answers. */
    handle: echo,
    /** The requests that reached it. */
    heard: [] as IncomingMessage[],
    /** Where the reader believes it to be. */
    port: undefined as number | undefined,
    hasListened: true,
    upstream,
    dataDir: folder.dataDir,
    cms: { port: () => state.port, hasListened: () => state.hasListened, isHealthy: async () => state.port !== undefined },
    site: undefined as unknown as Awaited<ReturnType<typeof serve>>,
  }

  beforeAll(async () => {
    folder.begin('r1')
    folder.page('/', 'Home')
    folder.swap()
    upstream.listen(0, '127.0.0.1')
    await once(upstream, 'listening')
    state.site = await serve({ dataDir: folder.dataDir, cms: state.cms, limits: { cmsSilenceMs: 500 } })
  })
  beforeEach(() => {
    Object.assign(state, { handle: echo, heard: [], port: (upstream.address() as AddressInfo).port, hasListened: true })
  })
  afterEach(() => expect(state.site.log).toEqual([]))
  afterAll(async () => {
    await state.site.reader.close(0)
    upstream.closeAllConnections()
    upstream.close()
    folder.cleanUp()
  })
  return state
}
