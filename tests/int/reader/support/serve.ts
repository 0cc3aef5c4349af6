import { once } from 'node:events'
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Cms } from '#cms/server/reader/cms-side.ts'
import { createReader, type ReaderOptions } from '#cms/server/reader/server.ts'

/** No CMS at all. */
export const noCms: Cms = { port: () => undefined, hasListened: () => false, isHealthy: async () => false }

/** A reader on a free port of this machine. */
export async function serve(options: Partial<ReaderOptions> & { dataDir: string }) {
  const log: string[] = []
  const reader = createReader({ siteUrl: 'http://127.0.0.1', trustedProxies: [], cms: noCms, log: (line) => log.push(line), ...options })
  reader.server.listen(0, '127.0.0.1')
  await once(reader.server, 'listening')
  const { port } = reader.server.address() as AddressInfo
  return { reader, port, log, ask: (path: string, more: Ask = {}) => ask(port, path, more), raw: (text: string) => raw(port, text) }
}

export type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer }
export type Answer = { status: number; headers: IncomingHttpHeaders; rawHeaders: string[]; bytes: Buffer; text: string }

/** One request over a connection of its own, with exactly the path and headers given. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, async (response) => {
      try {
        const bytes = Buffer.concat(await response.toArray())
        const { statusCode: status = 0, headers, rawHeaders } = response
        resolve({ status, headers, rawHeaders, bytes, text: bytes.toString() })
      } catch (error) {
        reject(error)
      }
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Sends bytes as they are and gives back all that comes until the connection closes. */
export async function raw(port: number, text: string): Promise<string> {
  const socket = await dial(port)
  socket.write(text, 'latin1')
  return readAll(socket)
}

export async function dial(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

export async function readAll(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => (text += chunk))
  socket.on('error', () => {})
  await once(socket, 'close')
  return text
}
