import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { answerBatch, answerSingle, type Processed } from './answer-call.ts'
import { answerControl, controlPath, type ResendControls } from './controls.ts'
import type { Answer } from './kept-keys.ts'
import type { Fault } from './options.ts'
import type { ResendState } from './state.ts'
import { sendAnswer } from './send-answer.ts'

const mostBytes = 100 * 1024 * 1024

/** The whole body; `null` when the client went away before its end. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of request) {
      size += (piece as Buffer).length
      if (size <= mostBytes) pieces.push(piece as Buffer)
    }
  } catch {
    return null
  }
  return Buffer.concat(pieces).toString('utf8')
}

const refusal = (statusCode: number, name: string, message: string): Answer => ({ status: statusCode, body: { statusCode, name, message } })

/** What stops a call before anybody looks at its mails. */
function refusalOf({ method, url, headers }: IncomingMessage, apiKey: string): Answer | null {
  if (!headers['user-agent']) return { status: 403, body: 'error code: 1010' }
  const [, given] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? []
  if (given === undefined) return refusal(401, 'missing_api_key', 'Missing API key in the authorization header.')
  if (given !== apiKey) return refusal(403, 'invalid_api_key', 'API key is invalid.')
  if (url !== '/emails' && url !== '/emails/batch') return refusal(404, 'not_found', 'The requested endpoint does not exist.')
  if (method !== 'POST') return refusal(405, 'method_not_allowed', 'This endpoint does not support the specified HTTP method.')
  const key = headers['idempotency-key']
  if (key !== undefined && (key.length === 0 || key.length > 256))
    return refusal(400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.')
  return null
}

function process(request: IncomingMessage, text: string, key: string | null, { mails, domains, behaviour }: ResendState): Processed {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { answer: refusal(400, 'validation_error', 'The body is not JSON.'), taken: [] }
  }
  const { dailyQuota, monthlyQuota } = behaviour
  const limits = { domains, dailyQuota, monthlyQuota }
  if (request.url === '/emails') return answerSingle(body, key, mails, limits)
  return answerBatch(body, key, request.headers['x-batch-validation'] === 'permissive', mails, limits)
}

function mailCount(text: string): number {
  try {
    const body = JSON.parse(text) as unknown
    return Array.isArray(body) ? body.length : 1
  } catch {
    return 0
  }
}

/** Takes a call that is sound so far: a kept answer for a known key, else it is worked on, however long that takes. */
async function take(
  request: IncomingMessage,
  text: string,
  fault: Fault | null,
  state: ResendState,
): Promise<Answer & { isReplay?: boolean }> {
  const key = request.headers['idempotency-key'] as string | undefined
  const kept = key === undefined ? null : state.keys.begin(key, text)
  if (kept) return { ...kept, isReplay: kept.status < 300 }
  await wait(state.behaviour.latencyMs + (fault?.kind === 'slow' && fault.when === 'before' ? fault.ms : 0))
  const { answer, taken } = process(request, text, key ?? null, state)
  if (key !== undefined) state.keys.end(key, answer)
  for (const mail of taken) state.reportFate(mail)
  return answer
}

/** Answers a call of the hub's, or a question of a test's. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  state: ResendState,
  controls: ResendControls,
): Promise<void> {
  if (request.url?.startsWith(controlPath)) {
    const answer = await bodyOf(request)
      .then((text) => answerControl(controls, request.url!.slice(controlPath.length), JSON.parse(text ?? '[]')))
      .then((text) => ({ status: 200, text }))
      .catch((error: unknown) => ({ status: 500, text: String(error) }))
    return void response.writeHead(answer.status).end(answer.text)
  }
  const startedAt = performance.now()
  const fault = state.faults.next()
  const note = (status: number | null, text: string, isReplay = false) =>
    state.calls.push({
      path: request.url ?? '',
      key: (request.headers['idempotency-key'] as string | undefined) ?? null,
      mails: mailCount(text),
      status,
      isReplay,
      startedAt,
      endedAt: performance.now(),
      userAgent: request.headers['user-agent'] ?? '',
    })
  if (fault?.kind === 'cut' && fault.when === 'before') return void (note(null, ''), request.socket.destroy())
  if (fault?.kind === 'silence' && fault.when === 'before') return void note(null, '')
  const text = await bodyOf(request)
  if (text === null) return void note(null, '')
  const rate = state.countCall()
  const answer: Answer & { isReplay?: boolean } =
    refusalOf(request, state.apiKey) ??
    (rate.isWithin ? null : refusal(429, 'rate_limit_exceeded', 'Too many requests. Please limit the number of requests per second.')) ??
    (fault?.kind === 'refuse'
      ? {
          status: fault.status,
          body:
            fault.name === undefined
              ? '<html>Bad gateway</html>'
              : { statusCode: fault.status, name: fault.name, message: fault.message ?? fault.name },
          headers: fault.headers,
        }
      : null) ??
    (await take(request, text, fault, state))
  const status = await sendAnswer(response, { ...answer, headers: { ...rate.headers, ...answer.headers } }, fault)
  note(status, text, answer.isReplay)
}
