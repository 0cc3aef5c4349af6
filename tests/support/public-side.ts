import { dirname } from 'node:path'
import { payloadStore } from '#cms/adapters/payload/published-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import type { Publisher } from '#cms/jobs/publish-site/publisher.ts'
import { serveCms } from '#cms/server/cms/serve-cms.ts'
import { buildSite } from './built-site.ts'
import type { TestHub } from './hub.ts'
import { memoryReleases } from './memory-releases.ts'
import { aPublisher, clockAt, type TestClock } from './publisher-kit.ts'

/** The public side of a hub: its pages in memory, made by the real renderer, and the addresses that forms are sent to. */
export interface PublicSide {
  publisher: Publisher
  clock: TestClock
  /** What readers get at a path: status, headers and body in one string. */
  page(path: string): string | undefined
  /** Sends a form as a browser would, from the site's own page, each time from another network unless `from` says which. */
  send(form: string, fields: Record<string, string>, options?: { headers?: Record<string, string>; from?: string }): Promise<Response>
  url: string
  stop(): Promise<void>
}

let networks = 0

/** Renders a hub's site and takes its forms. The clock stands until it is turned. */
export async function publicSide(hub: TestHub, instant: string): Promise<PublicSide> {
  const renderer = await loadRenderer(dirname((await buildSite()).clientFolder))
  const [clock, releases] = [clockAt(instant), memoryReleases()]
  const publisher = aPublisher({ store: payloadStore(hub.payload), renderer, releases, clock })
  await publisher.start()
  const { server, port } = await serveCms({
    payload: hub.payload,
    handleNext: async (_request, response) => void response.writeHead(404).end(),
    previewTools: { payload: hub.payload, renderer, pictures: { read: async () => null }, contentAt: publisher.content, isHttps: false },
    publicTools: { payload: hub.payload, renderer, contentAt: publisher.content, now: clock.now, isHttps: false },
    handleSearch: async (_request, response) => void response.writeHead(404).end(),
    changed: () => {},
  })
  const url = `http://127.0.0.1:${port}`
  return {
    publisher,
    clock,
    url,
    page: (path) => releases.contents().get(path),
    send: (form, fields, { headers = {}, from = `198.51.${Math.floor(++networks / 250)}.${networks % 250}` } = {}) =>
      fetch(`${url}/api/public/${form}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': from, ...headers },
        body: new URLSearchParams(fields),
      }),
    stop: async () => void (await new Promise((resolve) => server.close(resolve).closeAllConnections())),
  }
}
