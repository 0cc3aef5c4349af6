import type { PayloadRequest } from 'payload'
import { conflict } from '../publishing/request.ts'
import { officerTools } from './tools.ts'

/** Lets an action through that makes mail leave at once, unless everything is held. @throws APIError 409 */
export async function refuseDuringHold(req: PayloadRequest): Promise<void> {
  const held = await officerTools(req).hold.current()
  if (held) throw conflict(`Everything that leaves is held. End the hold first. Why it is held: ${held.reason}`)
}
