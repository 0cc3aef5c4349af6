import type { IncomingMessage, ServerResponse } from 'node:http'
import { lookup } from 'mrmime'
import type { BasePayload, TypedUser } from 'payload'
import { withAnswers } from '#cms/adapters/payload/answers.ts'
import { digestOfLink } from '#cms/endpoints/preview-links.ts'
import { mayWrite } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { draftDocument, globalFaults } from '#cms/domain/preview/draft-document.ts'
import { previewContent, previewPath } from '#cms/domain/preview/preview-content.ts'
import { previewHeaders } from '#cms/domain/http/headers.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import type { PageRenderer, PictureFiles } from '#cms/jobs/ports.ts'
import { send } from '#cms/server/cms/answer.ts'
import { webHeaders } from '#cms/server/cms/web-headers.ts'
import type { Content } from '#content/schema/content.ts'
import { liveScript, messagePage } from './pages.ts'
import { showBulletin } from './show-bulletin.ts'
import { showStyleGuide } from './style-guide.ts'

/** What a preview is made with. */
export interface PreviewTools {
  payload: BasePayload
  renderer: PageRenderer
  /** Bytes of pictures, which a draft may show before any live page does. */
  pictures: PictureFiles
  /** The published content as of an instant, which the draft is laid over. */
  contentAt(now: Date): Content
  isHttps: boolean
}

interface Target {
  collection: string
  id: string
}

const html = 'text/html; charset=utf-8'
const globals = ['site-settings', 'alert']

async function linked(payload: BasePayload, token: string): Promise<Target | null> {
  const { docs } = await payload.find({
    collection: 'preview-links',
    where: { and: [{ digest: { equals: digestOfLink(token) } }, { expiresAt: { greater_than: new Date().toISOString() } }] },
    limit: 1,
    depth: 0,
  })
  return docs[0] ? { collection: docs[0].kind, id: docs[0].document } : null
}

async function draftOf({ payload }: PreviewTools, { collection, id }: Target): Promise<Raw | null> {
  if (globals.includes(collection))
    return (await payload.findGlobal({ slug: collection as 'alert', draft: true, depth: 0 })) as unknown as Raw
  if (!Object.hasOwn(payload.collections, collection)) return null
  const raw = (await payload.findByID({
    collection: collection as 'articles',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
  })) as unknown as Raw | null
  return raw && collection === 'events' ? (await withAnswers(payload, [raw]))[0]! : raw
}

/** Pictures of a draft are not on the site yet: a preview has them from the library, behind the same door as itself. */
const withPicturesFrom = (page: string, door: string) => page.replaceAll(/(?<=["' ,])\/pictures\//g, `${door}/pictures/`)

async function sendPicture(
  { pictures }: PreviewTools,
  name: string,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<void> {
  const bytes = await pictures.read(`/pictures/${name}`)
  if (!bytes) return send(response, 404, 'text/plain; charset=utf-8', 'There is no such picture.', headers)
  send(response, 200, lookup(name) ?? 'application/octet-stream', bytes, headers)
}

/** Adds the script that shows each save of the form beside the preview. */
const withLiveScript = (page: string) => page.replace('</head>', '<script src="/preview/live.js" defer></script></head>')

interface Shown {
  status: number
  page: string
  /** The page's own headers. */
  own?: Record<string, string>
}

/** The draft as a page of the site, or what is in the way of it. */
async function render(tools: PreviewTools, { collection, id }: Target): Promise<Shown> {
  const raw = await draftOf(tools, { collection, id })
  const now = new Date()
  const draft = raw && draftDocument(collection, raw, now)
  if (raw && !draft && globals.includes(collection))
    return {
      status: 200,
      page: messagePage('This cannot be shown yet', `Complete these first: ${globalFaults(collection, raw).join('; ')}`),
    }
  if (!draft)
    return {
      status: 404,
      page: messagePage('There is nothing to preview', 'The document is gone, or it has no page of its own. Save it first.'),
    }
  try {
    const { status, body, headers } = await tools.renderer.render(previewPath(draft), previewContent(tools.contentAt(now), draft))
    return { status, page: Buffer.from(body).toString('utf8'), own: headers }
  } catch (error) {
    return { status: 500, page: messagePage('The preview could not be rendered', error instanceof Error ? error.message : String(error)) }
  }
}

async function show(tools: PreviewTools, target: Target, door: string, response: ServerResponse): Promise<void> {
  const { status, page, own } = await render(tools, target)
  const shown = withPicturesFrom(page, door)
  send(response, status, html, door === '/preview' ? withLiveScript(shown) : shown, previewHeaders({ isHttps: tools.isHttps }, own))
}

/**
 * `GET /preview/draft/<collection>/<id>`, `/preview/bulletins/<id>/` and `/preview/style-guide/…` for people signed in who write;
 * `GET /preview/link/<token>` for whoever was given the link.
 */
export async function handlePreview(request: IncomingMessage, response: ServerResponse, path: string, tools: PreviewTools): Promise<void> {
  const headers = previewHeaders({ isHttps: tools.isHttps })
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain; charset=utf-8', 'Only GET.', { ...headers, allow: 'GET, HEAD' })
  const [, , kind, first = '', second = '', third = ''] = path.split('/')
  if (kind === 'live.js') return send(response, 200, 'text/javascript; charset=utf-8', liveScript, headers)
  if (kind === 'link') {
    const target = await linked(tools.payload, first)
    if (!target)
      return send(
        response,
        410,
        html,
        messagePage('This link no longer works', 'It has run out or was taken back. Ask whoever gave it to you for a new one.'),
        headers,
      )
    if (second === 'pictures') return sendPicture(tools, third, response, previewHeaders({ isHttps: tools.isHttps, isPicture: true }))
    return show(tools, target, `/preview/link/${first}`, response)
  }
  const { user } = await tools.payload.auth({ headers: webHeaders(request) })
  const person = personOf({ user: user as TypedUser | null })
  if (!mayWrite(person))
    return send(response, 403, html, messagePage('Sign in to see this preview', 'Previews are for people who write in the CMS.'), headers)
  if (kind === 'pictures') return sendPicture(tools, first, response, headers)
  if (kind === 'bulletins') {
    const { searchParams: query } = new URL(request.url ?? '', 'http://localhost')
    return showBulletin({ id: first, query, person }, response, tools)
  }
  if (kind === 'style-guide') return showStyleGuide(path, response, tools)
  if (kind === 'draft') return show(tools, { collection: first, id: second }, '/preview', response)
  send(response, 404, html, messagePage('There is nothing here', 'A preview is opened from the document in the CMS.'), headers)
}
