import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Content } from '#content/schema/content.ts'
import type { BuiltSite } from './built-site.ts'

const types: Record<string, string> = { '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png' }

/** The policy that the site is served under: a page that needs more than it grants is broken for readers. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A server that renders each request afresh. `content` is asked for at each request. */
export interface SiteServer {
  address: string
  close(): Promise<void>
}

/** Serves a built site on a free port of this machine, under the site's content security policy. */
export async function serveSite(site: BuiltSite, content: (path: string) => Content): Promise<SiteServer> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    const type = types[extname(path)]
    response.setHeader('content-security-policy', policy)
    if (type) {
      const bytes = await readFile(join(site.clientFolder, path)).catch(() => null)
      response.writeHead(bytes ? 200 : 404, { 'content-type': type }).end(bytes ?? '')
      return
    }
    const page = await site.render(path, content(path))
    response.writeHead(page.status, Object.fromEntries(page.headers)).end(Buffer.from(await page.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve()) && server.closeAllConnections()),
  }
}
