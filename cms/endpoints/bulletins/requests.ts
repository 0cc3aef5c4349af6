import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { mayPublish, mayWrite } from '#cms/domain/access/roles.ts'
import type { Raw } from '#cms/domain/published/raw.ts'

/** What every action on a bulletin is asked with. */
export interface Ask {
  id: string
  req: PayloadRequest
}

/** 400: a field is missing or wrong. `message` begins with its name. */
export const wrongField = (message: string) => new APIError(message, 400, undefined, true)

/** Lets through those who write bulletins. @throws Forbidden */
export function onlyWriters(req: PayloadRequest): void {
  if (!mayWrite(personOf(req))) throw new Forbidden(req.t)
}

/** Lets through those who approve and send. @throws Forbidden */
export function onlyPublishers(req: PayloadRequest): void {
  if (!mayPublish(personOf(req))) throw new Forbidden(req.t)
}

/** A bulletin as it is stored, in the trash or not. @throws NotFound, Forbidden */
export async function bulletinOf({ id, req }: Ask): Promise<Raw> {
  const doc = await req.payload.findByID({
    collection: 'bulletins',
    id,
    trash: true,
    depth: 0,
    overrideAccess: false,
    req,
    disableErrors: true,
  })
  if (!doc) throw new NotFound(req.t)
  return doc as unknown as Raw
}

/** The text of a required field of the body. @throws APIError 400 naming it */
export function textField(body: Record<string, unknown>, name: string, what: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value.trim() === '') throw wrongField(`${name}: ${what}`)
  return value.trim()
}

/** What the signed-in person is called in remarks that stay. */
export const nameOf = (req: PayloadRequest): string => String(req.user?.name ?? req.user?.email ?? 'Somebody')
