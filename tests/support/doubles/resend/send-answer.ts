import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from './kept-keys.ts'
import type { Fault } from './options.ts'

const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))

/** Sends an answer as the fault wants it. Answers the status that went out whole; `null` when none did. */
export async function sendAnswer(response: ServerResponse, answer: Answer, fault: Fault | null): Promise<number | null> {
  const type = typeof answer.body === 'string' ? 'text/html' : 'application/json'
  const headers = { 'content-type': type, ...answer.headers }
  const send = (status: number, body: string) => {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
    return status
  }
  const text = textOf(answer.body)
  switch (fault?.kind) {
    case 'slow':
      if (fault.when === 'after') await wait(fault.ms)
      return response.destroyed ? null : send(answer.status, text)
    case 'cut':
      if (fault.when === 'middle') {
        response.writeHead(answer.status, { ...headers, 'content-length': Buffer.byteLength(text) })
        await new Promise<void>((resolve) => response.write(text.slice(0, Math.ceil(text.length / 2)), () => resolve()))
      }
      response.destroy()
      return null
    case 'silence':
      return null
    case 'garble':
      return send(answer.status, fault.body)
    case 'take-and-fail':
      return send(
        fault.status,
        textOf({ statusCode: fault.status, name: 'internal_server_error', message: 'An unexpected error occurred.' }),
      )
    default:
      return send(answer.status, text)
  }
}
