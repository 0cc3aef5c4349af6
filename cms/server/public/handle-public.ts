import type { IncomingMessage, ServerResponse } from 'node:http'
import { siteHeaders } from '#cms/domain/http/headers.ts'
import { isFromOwnPages } from '#cms/domain/http/own-origin.ts'
import { send } from '#cms/server/cms/answer.ts'
import { countTries, type CountTry, type TooMany } from '#cms/server/cms/tries.ts'
import { eventQuestion } from './event-question.ts'
import type { PublicForm, PublicTools, SentValues } from './public-form.ts'
import { newChallenge } from './proof-of-work.ts'
import { readForm } from './read-form.ts'
import { outside, sendFaults, sendRefusal, wantsPage } from './send-outcome.ts'
import { preferencesLink, subscription } from './subscription.ts'

/** A form with its counts. */
interface Door {
  form: PublicForm
  countTry: CountTry
  countStrictly: CountTry | undefined
}

/** The forms by the last part of their address. */
const forms = new Map<string, Door>(
  Object.entries({ 'event-questions': eventQuestion, subscriptions: subscription, 'preferences-links': preferencesLink }).map(
    ([address, form]) => [address, { form, countTry: countTries(form.limit), countStrictly: form.strict && countTries(form.strict.limit) }],
  ),
)

/** Where a page fetches the work that it is asked to do before its form is sent. Nothing is kept of it. */
const challengePath = '/api/public/challenge'

/** A program that goes on this many times over the limit is answered without a page being made for it. */
const hopeless = 10

/** What is refused whatever the form, because of the request itself. */
const refusals = {
  unknown: { status: 404, title: 'There is no such form', message: 'Check the address.' },
  method: {
    status: 405,
    title: 'This address only takes forms',
    message: 'Open the page of the form, and send it from there.',
    headers: { allow: 'POST' },
  },
  foreign: {
    status: 403,
    title: 'This did not come from our own page',
    message: 'Open the page of the form on this site, and send it from there.',
  },
  failed: {
    status: 500,
    title: 'Something went wrong on our side',
    message: 'Your text has not been taken. Copy it, wait a minute, and send it again.',
  },
} as const

const waitInWords = ({ retryAfterSeconds }: TooMany) => {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  return `Too much has been sent from your network. What you typed is still here: wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then send it again.`
}

async function follow({ payload }: PublicTools, form: PublicForm, afterwards: () => Promise<void>): Promise<void> {
  await afterwards().catch((err: unknown) => payload.logger.error({ msg: `What follows the form ${form.name} failed`, err }))
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  tools: PublicTools,
  { form, countTry, countStrictly }: Door,
  values: SentValues,
): Promise<void> {
  const isStrict = countStrictly !== undefined && !(await form.strict?.isFree(values, tools.payload.config.secret))
  const tooMany = (await countTry(request)) ?? (isStrict ? await countStrictly(request) : null)
  if (tooMany) {
    const headers = { 'retry-after': String(tooMany.retryAfterSeconds) }
    const message = waitInWords(tooMany)
    if (tooMany.tries > form.limit.points * hopeless)
      return sendRefusal(request, response, tools, { status: 429, title: 'Too many tries', message, headers })
    return sendFaults(request, response, tools, form, { status: 429, faults: [{ field: '', message }], values, headers })
  }
  const outcome = await form.take(values, tools, request)
  if (!outcome.isTaken) return sendFaults(request, response, tools, form, { ...outcome, values })
  const headers = siteHeaders({ isHttps: tools.isHttps }, { 'cache-control': 'no-store' })
  const { next, message, afterwards } = outcome
  if (afterwards) response.once('close', () => void follow(tools, form, afterwards))
  if (wantsPage(request)) return void response.writeHead(303, { ...headers, location: next }).end()
  send(response, 201, 'application/json; charset=utf-8', JSON.stringify({ message, next }), { ...headers })
}

/** `POST /api/public/<form>`: the forms that anybody may send. Whatever happens, nothing that was typed is lost, and none of it is logged. */
export async function handlePublic(request: IncomingMessage, response: ServerResponse, path: string, tools: PublicTools): Promise<void> {
  if (path === challengePath && request.method === 'GET') {
    const challenge = JSON.stringify(await newChallenge(tools.payload.config.secret))
    return send(response, 200, 'application/json; charset=utf-8', challenge, { ...siteHeaders({ isHttps: tools.isHttps }, outside) })
  }
  const door = forms.get(path.slice('/api/public/'.length).replace(/\/$/, ''))
  if (!door) return sendRefusal(request, response, tools, refusals.unknown)
  if (request.method !== 'POST') return sendRefusal(request, response, tools, refusals.method)
  const read = await readForm(request)
  if ('unreadable' in read) return sendRefusal(request, response, tools, read.unreadable)
  const { values } = read
  const source = { 'sec-fetch-site': String(request.headers['sec-fetch-site'] ?? '') || undefined, origin: request.headers.origin }
  if (!isFromOwnPages(source, tools.payload.config.csrf)) return sendRefusal(request, response, tools, { ...refusals.foreign, values })
  try {
    await take(request, response, tools, door, values)
  } catch (error) {
    tools.payload.logger.error({ msg: `The form ${door.form.name} could not be answered`, err: error })
    if (response.headersSent) return void response.destroy()
    sendRefusal(request, response, tools, { ...refusals.failed, values })
  }
}
