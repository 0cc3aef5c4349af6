import { randomUUID } from 'node:crypto'
import type { BasePayload, PayloadRequest } from 'payload'
import type { HoldSwitch } from '#cms/jobs/send-bulletins/ports.ts'
import { readHold, type HoldRecord } from '#cms/domain/hold/read-hold.ts'

/** What the hold is set to, by whom and why. */
export interface HoldChange {
  isOn: boolean
  reason: string
  now: Date
  /** The person who sets it; left out when the hub does. */
  person?: { id: string; name: string } | undefined
  req?: PayloadRequest | undefined
}

/** Who holds what leaves, since when and why. */
export async function currentHold(payload: BasePayload): Promise<HoldRecord> {
  return readHold(await payload.findGlobal({ slug: 'hold', depth: 0 }))
}

/** Sets the hold or ends it, and keeps who did and why in the audit log. */
export async function setHold(payload: BasePayload, { isOn, reason, now, person, req }: HoldChange): Promise<void> {
  const of = req ? { req } : {}
  await payload.updateGlobal({
    slug: 'hold',
    data: { isOn, reason, person: person?.name ?? '', since: now.toISOString() },
    depth: 0,
    ...of,
  })
  await payload.create({
    collection: 'audit-log',
    data: {
      id: randomUUID(),
      at: now.toISOString(),
      action: isOn ? 'held everything that leaves' : 'ended the hold',
      subject: 'hold',
      document: 'hold',
      reason,
      ...(person && { person: person.id }),
    },
    depth: 0,
    ...of,
  })
}

/** The hold as a sender asks for it, before each call. */
export function payloadHoldSwitch(payload: BasePayload): HoldSwitch {
  return {
    current: async () => {
      const { isOn, since, reason } = await currentHold(payload)
      return isOn ? { since: new Date(since ?? 0), reason } : null
    },
  }
}
