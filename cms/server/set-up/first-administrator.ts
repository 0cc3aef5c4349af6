import { randomBytes } from 'node:crypto'
import type { BasePayload } from 'payload'
import { nobodysAddress } from '#cms/domain/access/placeholder.ts'
import type { Env } from '#cms/env.ts'

/** How long the set-up link works, in milliseconds. */
const linkLifetime = 24 * 60 * 60 * 1000

/** Whether an address can be given to the first administrator: nobody has it. */
async function isFree(payload: BasePayload, email: string): Promise<boolean> {
  return (await payload.count({ collection: 'users', where: { email: { equals: email.toLowerCase() } } })).totalDocs === 0
}

async function create(payload: BasePayload, email: string, password: string, name: string): Promise<void> {
  await payload.create({
    collection: 'users',
    data: { email, password, name, role: 'admin' },
    context: { isFirstAdministrator: true },
    depth: 0,
  })
}

/**
 * Sees to it that from the first instant the hub has an administrator, which closes Payload's own first registration, and that somebody can get
 * in: the administrator of `ADMIN_EMAIL` and `ADMIN_PASSWORD`, or whoever opens the set-up link that is answered. The link works once, for
 * a day, and a restart repeats it; after that day the next start makes a new one. `null` when nobody needs it.
 */
export async function firstAdministrator(
  payload: BasePayload,
  { firstAdmin, siteUrl }: Pick<Env, 'firstAdmin' | 'siteUrl'>,
): Promise<string | null> {
  const { totalDocs } = await payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })
  if (totalDocs === 0) {
    if (firstAdmin && (await isFree(payload, firstAdmin.email)))
      await create(payload, firstAdmin.email, firstAdmin.password, 'First administrator')
    else await create(payload, nobodysAddress, randomBytes(32).toString('base64url'), 'First administrator')
  }
  const waiting = await payload.db.findOne<{ id: string; resetPasswordToken?: string | null; resetPasswordExpiration?: string | null }>({
    collection: 'users',
    where: { email: { equals: nobodysAddress } },
  })
  if (!waiting) return null
  const isUsable = waiting.resetPasswordToken && new Date(waiting.resetPasswordExpiration ?? 0) > new Date()
  const token = isUsable ? waiting.resetPasswordToken! : randomBytes(24).toString('base64url')
  if (!isUsable)
    await payload.db.updateOne({
      collection: 'users',
      id: waiting.id,
      data: { resetPasswordToken: token, resetPasswordExpiration: new Date(Date.now() + linkLifetime).toISOString() },
    })
  return `${siteUrl}/admin/set-up/${token}`
}
