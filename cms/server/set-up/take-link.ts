import { createHash } from 'node:crypto'
import type { BasePayload } from 'payload'

/** Whoever took the link and did not finish within this time, in milliseconds, has lost it. */
const claimLifetime = 60 * 1000

/** A link that was taken. */
export interface TakenLink {
  /** Gives it back, because it was not used up after all. */
  giveBack(): Promise<void>
}

/** Takes a set-up link, so that of two people who use it at the same time one gets the account: the database is the referee. `null` when another has it. */
export async function takeLink(payload: BasePayload, token: string, now: Date): Promise<TakenLink | null> {
  const id = `set-up:${createHash('sha256').update(token).digest('hex')}`
  const giveBack = async () => void (await payload.db.deleteMany({ collection: 'job-claims', where: { id: { equals: id } } }))
  const dead = new Date(now.getTime() - claimLifetime).toISOString()
  await payload.db.deleteMany({ collection: 'job-claims', where: { and: [{ id: { equals: id } }, { at: { less_than: dead } }] } })
  return payload.create({ collection: 'job-claims', data: { id, at: now.toISOString() }, depth: 0 }).then(
    () => ({ giveBack }),
    () => null,
  )
}
