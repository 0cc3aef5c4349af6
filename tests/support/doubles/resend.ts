import { createServer, type IncomingMessage } from 'node:http'

/** A mail as it reached the provider. */
export interface ReceivedMail {
  from: string
  to: string[]
  subject: string
  html: string
  text: string
}

/** A stand-in that speaks the documented HTTP of Resend's `POST /emails`. */
export interface ResendDouble {
  baseUrl: string
  received: ReceivedMail[]
  /** The next call is refused with this status and name. */
  refuseNext(status: number, name: string): void
  close(): Promise<void>
}

async function jsonOf(request: IncomingMessage): Promise<ReceivedMail> {
  let text = ''
  for await (const piece of request) text += String(piece)
  return JSON.parse(text) as ReceivedMail
}

/** Starts the stand-in. It takes the key `re_double` alone. */
export async function resendDouble(): Promise<ResendDouble> {
  const received: ReceivedMail[] = []
  let refusal: { statusCode: number; name: string; message: string } | undefined
  const server = createServer((request, response) => {
    void (async () => {
      const answer = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (request.headers.authorization !== 'Bearer re_double')
        return answer(401, { statusCode: 401, name: 'missing_api_key', message: 'Missing API key' })
      if (request.method !== 'POST' || request.url !== '/emails')
        return answer(404, { statusCode: 404, name: 'not_found', message: 'Not found' })
      const mail = await jsonOf(request)
      if (refusal) {
        const { statusCode } = refusal
        answer(statusCode, refusal)
        refusal = undefined
        return
      }
      received.push(mail)
      answer(200, { id: `mail-${received.length}` })
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    received,
    refuseNext: (statusCode, name) => void (refusal = { statusCode, name, message: name }),
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}
