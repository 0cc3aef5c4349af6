import type { IncomingMessage, ServerResponse } from 'node:http'
import { linkFolders, type LinkPurpose } from '#cms/adapters/subscribers/links.ts'
import { send } from '#cms/server/cms/answer.ts'
import { countTries } from '#cms/server/cms/tries.ts'
import { sendRefusal, wantsPage } from '#cms/server/public/send-outcome.ts'
import type { PublicTools } from '#cms/server/public/public-form.ts'
import { subscriberTools } from '#cms/server/public/subscriber-tools.ts'
import { confirmDoor } from './confirm-door.ts'
import { copyDoor } from './copy-door.ts'
import { deadLink, type PersonalDoor, type Visit } from './personal-page.ts'
import { preferencesDoor } from './preferences-door.ts'
import { readPosted } from './read-posted.ts'
import { personalHeaders, sendPersonal } from './send-personal.ts'
import { oneClick, unsubscribeDoor } from './unsubscribe-door.ts'

type AnyDoor = PersonalDoor<LinkPurpose>

const doors = [confirmDoor, copyDoor, preferencesDoor, unsubscribeDoor] as unknown as readonly AnyDoor[]

/** Links that open nothing, per network: a mistyped one is forgiven, a program that makes them up is not served pages. */
const countDead = countTries({ points: 60, duration: 10 * 60 })

/** What an address below `/mail/` asks for: a door, the token, and the file beside the page where one is named. */
interface Asked {
  door: AnyDoor
  token: string
  file: string
}

const addressOf = ({ purpose }: AnyDoor, token: string) => `${linkFolders[purpose]}${token}/`

function readPath(path: string): Asked | null {
  const door = doors.find(({ purpose }) => path.startsWith(linkFolders[purpose]))
  const [token = '', file = '', ...more] = door ? path.slice(linkFolders[door.purpose].length).split('/') : []
  return door && token !== '' && more.length === 0 ? { door, token, file } : null
}

/** What is refused whatever stands behind the link. */
const refusals = {
  method: { status: 405, title: 'This address cannot be used so', message: 'Open it, and use the buttons of its page.' },
  foreign: {
    status: 403,
    title: 'This did not come from our own page',
    message: 'Open the link in your mail, and use the buttons of its page.',
  },
  tooMany: {
    status: 429,
    title: 'Too many links that open nothing',
    message: 'Use the link exactly as it stands in the mail. Wait ten minutes before you try again.',
  },
  tooLarge: {
    status: 413,
    title: 'This is too long to be sent',
    message: 'The form takes up to 16 KB. Shorten what you typed and send it again.',
  },
  failed: {
    status: 500,
    title: 'Something went wrong on our side',
    message: 'Open the link in your mail once more to see whether it was done, and try again if it was not.',
  },
} as const

async function look(request: IncomingMessage, response: ServerResponse, { door, token, file }: Asked, visit: Visit<LinkPurpose>) {
  // Mail programs may lose the slash at the end; links of the page are relative to it.
  if (file === '' && !/\/(\?.*)?$/.test(request.url ?? ''))
    return void response.writeHead(302, { ...personalHeaders(visit.tools), location: addressOf(door, token) }).end()
  if (file === '') return sendPersonal(request, response, visit.tools, door, await door.show(visit))
  const text = file === door.file?.name ? await door.file.make(visit) : null
  if (text === null) return sendPersonal(request, response, visit.tools, door, deadLink('unknown'))
  const headers = personalHeaders(visit.tools, { 'content-disposition': `attachment; filename="${file}"` })
  send(response, 200, 'application/json; charset=utf-8', text, { ...headers })
}

async function act(request: IncomingMessage, response: ServerResponse, { door, token }: Asked, visit: Visit<LinkPurpose>) {
  const { tools } = visit
  const values = await readPosted(request)
  if (door.purpose === 'unsubscribe' && values['List-Unsubscribe']?.trim() === 'One-Click') {
    await oneClick(visit as Visit<'unsubscribe'>)
    return void response.writeHead(200, { ...personalHeaders(tools), 'content-length': '0' }).end()
  }
  // Whoever has the link may press the button; a page elsewhere that knows it is not the reader's own doing.
  if (/^(cross-site|same-site)$/.test(String(request.headers['sec-fetch-site'])))
    return sendRefusal(request, response, tools, refusals.foreign)
  const outcome = await door.take(values, visit)
  if ('kind' in outcome) return sendPersonal(request, response, tools, door, outcome)
  if ('faults' in outcome) {
    const form = { name: door.form, values, faults: outcome.faults }
    return sendPersonal(request, response, tools, door, await door.show(visit), form)
  }
  if (wantsPage(request))
    return void response
      .writeHead(303, {
        ...personalHeaders(tools),
        location: /^[/h]/.test(outcome.next) ? outcome.next : addressOf(door, token) + outcome.next,
      })
      .end()
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify({ message: 'Done.' }), { ...personalHeaders(tools) })
}

async function answer(request: IncomingMessage, response: ServerResponse, path: string, tools: PublicTools): Promise<void> {
  const asked = readPath(path)
  const desk = subscriberTools(tools)
  const link = asked && desk.links.read(asked.token, asked.door.purpose)
  if (!asked || !link) {
    const tooMany = await countDead(request)
    if (!tooMany) return sendPersonal(request, response, tools, confirmDoor, deadLink('unknown'))
    const headers = { 'retry-after': String(tooMany.retryAfterSeconds) }
    return sendRefusal(request, response, tools, { ...refusals.tooMany, headers })
  }
  const notice = /^[^?]*\?([a-z-]{1,20})$/.exec(request.url ?? '')?.[1] ?? ''
  const visit: Visit<LinkPurpose> = { link, desk, tools, notice }
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return look(request, response, asked, visit)
    case 'POST':
      return act(request, response, asked, visit)
    default:
      return sendRefusal(request, response, tools, { ...refusals.method, headers: { allow: 'GET, HEAD, POST' } })
  }
}

/** `/mail/<kind>/<token>/`: pages behind personal links. Reading one changes nothing; their buttons, and a mail program's one click, do. */
export async function handlePersonal(request: IncomingMessage, response: ServerResponse, path: string, tools: PublicTools): Promise<void> {
  try {
    await answer(request, response, path, tools)
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    if (!isTooLarge) tools.payload.logger.error({ msg: 'What is behind a personal link could not be answered', err: error })
    if (response.headersSent) return void response.destroy()
    sendRefusal(request, response, tools, isTooLarge ? refusals.tooLarge : refusals.failed)
  }
}
