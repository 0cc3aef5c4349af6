import type { ServerResponse } from 'node:http'
import type { BasePayload } from 'payload'
import { lookup } from 'mrmime'
import { mayPublish, type Person } from '#cms/domain/access/roles.ts'
import { previewHeaders } from '#cms/domain/http/headers.ts'
import { isRecordId } from '#cms/domain/body/record-id.ts'
import type { PictureFiles } from '#cms/jobs/ports.ts'
import { send } from '#cms/server/cms/answer.ts'
import type { Content } from '#content/schema/content.ts'
import { bulletinMail } from './bulletin.ts'
import { inScheme, schemeOf } from './in-scheme.ts'
import { messagePage } from './pages.ts'

/** What a preview of a mail is made with. */
export interface MailPreviewTools {
  payload: BasePayload
  pictures: PictureFiles
  contentAt(now: Date): Content
  isHttps: boolean
}

/** A mail runs nothing, loads nothing and sends nothing; its styles stand in it. Its pictures come with it, since its frame is no page of the site. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const html = 'text/html; charset=utf-8'

/** The mail with the bytes of its pictures in it: those of a draft may be on no public page yet. */
async function withPictures(mail: string, siteUrl: string, pictures: PictureFiles): Promise<string> {
  const parts = mail.split(/(<img src="[^"]*")/)
  const shown = parts.map(async (part) => {
    const path = /^<img src="([^"]*)"$/.exec(part)?.[1]
    if (path === undefined || !path.startsWith(`${siteUrl}/pictures/`)) return part
    const bytes = await pictures.read(path.slice(siteUrl.length))
    return bytes ? `<img src="data:${lookup(path) ?? 'image/jpeg'};base64,${Buffer.from(bytes).toString('base64')}"` : part
  })
  return (await Promise.all(shown)).join('')
}

/**
 * `GET /preview/bulletins/<id>/?variant=…&part=html|text&scheme=light|dark&pictures=off&as=<subscriber>` for people who write: the mail as it would be sent. Looking as a
 * subscriber is for those who may see subscribers. `id` is that of the bulletin, or `personal-link` for the page that explains those.
 */
export async function showBulletin(
  { id, query, person }: { id: string; query: URLSearchParams; person: Person | null },
  response: ServerResponse,
  tools: MailPreviewTools,
): Promise<void> {
  const headers = previewHeaders({ isHttps: tools.isHttps })
  const message = (status: number, title: string, words: string) => send(response, status, html, messagePage(title, words), headers)
  if (id === 'personal-link')
    return message(
      200,
      'A link of the reader’s own',
      'In the mail this leads to a page for that one reader: what they get, unsubscribing, or the issue in a browser. Nobody else can open theirs from here.',
    )
  const as = query.get('as')
  if (as !== null && !mayPublish(person))
    return message(403, 'Not shown to you', 'Editors and administrators can look at a mail as one of its subscribers.')
  if (!isRecordId(id) || (as !== null && !isRecordId(as)))
    return message(404, 'There is nothing to preview', 'The address is not that of a bulletin.')
  try {
    const now = new Date()
    const content = tools.contentAt(now)
    const mail = await bulletinMail(tools.payload, content, { id, variant: query.get('variant'), as }, now)
    if (!mail.ok) return message(mail.status, mail.title, mail.words)
    const policy = { ...headers, 'content-security-policy': mailPolicy }
    if (query.get('part') === 'text') return send(response, 200, 'text/plain; charset=utf-8', mail.text, policy)
    const shown = inScheme(mail.html, schemeOf(query.get('scheme')))
    // Without their bytes the policy keeps pictures away, as many programs for mail do until they are asked.
    const whole = query.get('pictures') === 'off' ? shown : await withPictures(shown, content.siteUrl, tools.pictures)
    send(response, 200, html, whole, policy)
  } catch (error) {
    message(500, 'The preview could not be made', error instanceof Error ? error.message : String(error))
  }
}
