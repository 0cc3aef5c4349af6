import type { DeliveryLedger } from '#cms/jobs/send-bulletins/ledger.ts'
import { sendings } from './sendings.ts'
import type { Tables } from './tables/tables.ts'

/** What the bodies of a sending's batches are made with. */
export function plans(tables: Tables): Pick<DeliveryLedger, 'plan'> {
  const { templates } = sendings(tables)
  return {
    async plan(sendingId) {
      const [sending] = await tables.find('sendings', { id: sendingId }, { only: ['from', 'at'] })
      if (!sending) throw new Error(`There is no sending ${sendingId}. It was removed while a sender worked on it.`)
      return {
        sendingId,
        from: sending.from as string,
        at: sending.at as Date,
        templates: await templates(sendingId),
      }
    },
  }
}
