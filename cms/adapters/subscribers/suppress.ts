import type { BasePayload } from 'payload'
import { outweighs, type SuppressionReason } from '#cms/domain/subscriber/objection.ts'
import { keepObjection } from './journal.ts'

/**
 * Notes that nothing is to go to an address (by its hash) any more; a heavier reason that is kept stays. `source` is the bulletin that was
 * the occasion. It stands in the journal before it stands in the database. Doing it twice is no harm.
 */
export async function suppress(
  payload: BasePayload,
  addressHash: string,
  { reason, source, at }: { reason: SuppressionReason; source?: string | undefined; at: Date },
): Promise<void> {
  const known = () => payload.findByID({ collection: 'suppressions', id: addressHash, depth: 0, disableErrors: true })
  const data = { reason, at: at.toISOString(), ...(source !== undefined && { source }) }
  const kept = await known()
  if (kept && !outweighs(reason, kept.reason)) return
  await keepObjection({ kind: 'suppressed', addressHash, reason, at: data.at, ...(source !== undefined && { by: source }) })
  const outweigh = async () => {
    const standing = await known()
    if (standing && outweighs(reason, standing.reason))
      await payload.update({ collection: 'suppressions', id: addressHash, data, depth: 0 })
    return standing
  }
  if (kept) return void (await outweigh())
  await payload.create({ collection: 'suppressions', data: { id: addressHash, ...data }, depth: 0 }).catch(async (error: unknown) => {
    // Another process may have put it there meanwhile.
    if (!(await outweigh())) throw error
  })
}

/** Lifts the suppression of somebody who unsubscribed and has come back; any other reason stays. True when nothing is against mailing them. */
export async function liftUnsubscribed(payload: BasePayload, addressHash: string, at: Date): Promise<boolean> {
  const kept = await payload.findByID({ collection: 'suppressions', id: addressHash, depth: 0, disableErrors: true })
  if (kept && kept.reason !== 'unsubscribed') return false
  if (!kept) return true
  await keepObjection({ kind: 'lifted', addressHash, at: at.toISOString() })
  const isUnsubscribed = { reason: { equals: 'unsubscribed' as const } }
  await payload.delete({ collection: 'suppressions', where: { and: [{ id: { equals: addressHash } }, isUnsubscribed] } })
  return true
}
