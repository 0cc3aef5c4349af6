import type { BasePayload } from 'payload'
import type { Approvals, SendingSettings } from '#cms/jobs/send-bulletins/ports.ts'

/** Approvals as rows: one is bound to a digest, so it says nothing of any other text. */
export function payloadApprovals(payload: BasePayload): Approvals {
  return {
    async isApproved(bulletinId, digest) {
      const { totalDocs } = await payload.count({
        collection: 'approvals',
        where: { and: [{ subject: { equals: 'bulletins' } }, { document: { equals: bulletinId } }, { digest: { equals: digest } }] },
      })
      return totalDocs > 0
    },
  }
}

/** What the site settings say of sending. `addressHash` is the keyed hash of an address. */
export function payloadSendingSettings(payload: BasePayload, addressHash: (address: string) => string): SendingSettings {
  return {
    async read() {
      const { canaries, addressDays } = await payload.findGlobal({ slug: 'site-settings', depth: 0 })
      const addresses = [...new Set((canaries ?? []).map(({ address }) => address.trim().toLowerCase()))]
      return { canaries: addresses.map((address) => ({ address, addressHash: addressHash(address) })), addressDays: addressDays ?? 365 }
    },
  }
}
