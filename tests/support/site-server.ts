import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { lookup } from 'mrmime'
import { siteHeaders } from '#cms/domain/http/headers.ts'
import type { Content } from '#content/schema/content.ts'
import type { BuiltSite } from './built-site.ts'

/** A server that renders each request afresh. `content` is asked for at each request. */
export interface SiteServer {
  address: string
  close(): Promise<void>
}

/** The bytes of a file of the build: code, icons, fonts. `null` for what the renderer answers. */
async function fileAt(site: BuiltSite, path: string): Promise<Buffer | null> {
  return path.endsWith('/') ? null : readFile(join(site.clientFolder, decodeURIComponent(path))).catch(() => null)
}

/**
 * Serves a built site on a free port of this machine, with the headers of the public site: a page that needs more than its content
 * security policy grants is broken for readers.
 */
export async function serveSite(site: BuiltSite, content: (path: string) => Content): Promise<SiteServer> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    const bytes = await fileAt(site, path)
    if (bytes) {
      const type = lookup(path) ?? 'application/octet-stream'
      return void response.writeHead(200, { ...siteHeaders({ isHttps: false }), 'content-type': type }).end(bytes)
    }
    const page = await site.render(path, content(path))
    const headers = siteHeaders({ isHttps: false }, Object.fromEntries(page.headers))
    response.writeHead(page.status, headers).end(Buffer.from(await page.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve()) && server.closeAllConnections()),
  }
}
