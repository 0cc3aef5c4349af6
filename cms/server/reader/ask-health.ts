import { get } from 'node:http'

/** Whether `GET /healthz` on a port of this machine answers 200 within `patienceMs`. Never rejects. */
export function askHealth(port: number, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    // A connection of its own: a kept one would say little about whether new ones are taken.
    const request = get(
      { host: '127.0.0.1', port, path: '/healthz', agent: false, signal: AbortSignal.timeout(patienceMs) },
      (response) => {
        response.resume()
        resolve(response.statusCode === 200)
      },
    )
    request.on('error', () => resolve(false))
  })
}
