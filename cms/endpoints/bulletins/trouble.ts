import type { PayloadRequest } from 'payload'
import { troubleWords } from '#cms/domain/approval/trouble-words.ts'
import { officerTools } from './tools.ts'

/** What keeps a call of a sending from succeeding, in words for the officer; `null` when nothing does. */
export async function troubleOf(req: PayloadRequest, sendingId: string): Promise<string | null> {
  const where = { sending: { equals: sendingId }, state: { in: ['open', 'fixed'] }, lastFault: { exists: true } }
  const { docs } = await req.payload.find({ collection: 'batches', where, sort: '-attempts', limit: 1, depth: 0 })
  const [batch] = docs
  if (!batch?.lastFault) return null
  const call = { fault: batch.lastFault, attempts: batch.attempts, nextAt: new Date(batch.notBefore) }
  return troubleWords(call, officerTools(req).clock.now())
}
