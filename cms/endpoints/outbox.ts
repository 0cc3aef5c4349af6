import { Forbidden, NotFound, type Endpoint, type PayloadRequest } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { listOutbox, readOutboxMail, type MailPlace } from '#cms/adapters/outbox/read-outbox.ts'
import { isAdmin, mayPublish } from '#cms/domain/access/roles.ts'
import { env } from '#cms/env.ts'

const perPage = 25
/** A search opens mails one by one: it looks at the newest ones. */
const mostSearched = 5000

/** Mail of the CMS itself has links that open accounts: whoever reads another person's could sign in as them. */
const mayRead = (req: PayloadRequest, kind: MailPlace['kind']) => kind === 'bulletin' || isAdmin(personOf(req))

async function headOf(place: MailPlace) {
  const mail = await readOutboxMail(env().dataDir, place.path)
  return mail && { path: mail.path, at: mail.at.toISOString(), kind: mail.kind, to: mail.to, subject: mail.subject }
}

async function found(places: readonly MailPlace[], search: string) {
  const heads = []
  for (const place of places.slice(0, mostSearched)) {
    const head = await headOf(place)
    if (head && `${head.to} ${head.subject}`.toLowerCase().includes(search)) heads.push(head)
  }
  return heads
}

/** `GET /api/outbox?page=&search=`: mails that were kept instead of sent, the newest first. */
async function listMails(req: PayloadRequest): Promise<Response> {
  if (!mayPublish(personOf(req))) throw new Forbidden(req.t)
  const query = req.searchParams
  const places = await listOutbox(env().dataDir, { withSignIn: mayRead(req, 'sign-in') })
  const search = (query.get('search') ?? '').trim().toLowerCase()
  const matching = search === '' ? null : await found(places, search)
  const total = matching?.length ?? places.length
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1))
  const from = (page - 1) * perPage
  const mails = matching
    ? matching.slice(from, from + perPage)
    : (await Promise.all(places.slice(from, from + perPage).map(headOf))).filter((head) => head !== null)
  return Response.json({ mails, total, page, pages })
}

/** `GET /api/outbox/mail?path=`: one mail, both parts. */
async function showMail(req: PayloadRequest): Promise<Response> {
  if (!mayPublish(personOf(req))) throw new Forbidden(req.t)
  const mail = await readOutboxMail(env().dataDir, req.searchParams.get('path') ?? '')
  if (!mail || !mayRead(req, mail.kind)) throw new NotFound(req.t)
  return Response.json(mail)
}

/** The outbox in the admin, for editors and administrators. */
export const outboxEndpoints: Endpoint[] = [
  { path: '/outbox', method: 'get', handler: listMails },
  { path: '/outbox/mail', method: 'get', handler: showMail },
]
