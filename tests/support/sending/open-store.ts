import { buildConfig, getPayload, type BasePayload } from 'payload'
import { databaseAdapter } from '#cms/adapters/database/adapter.ts'
import { Batches } from '#cms/collections/batches.ts'
import { Changes } from '#cms/collections/changes.ts'
import { Consents } from '#cms/collections/consents.ts'
import { Deliveries } from '#cms/collections/deliveries.ts'
import { JobClaims } from '#cms/collections/job-claims.ts'
import { Lists } from '#cms/collections/lists.ts'
import { SendingTemplates } from '#cms/collections/sending-templates.ts'
import { Sendings } from '#cms/collections/sendings.ts'
import { Subscribers } from '#cms/collections/subscribers.ts'
import { Subscriptions } from '#cms/collections/subscriptions.ts'
import { Suppressions } from '#cms/collections/suppressions.ts'
import { storeOf } from '#cms/env/store.ts'
import { quietConfig } from '../open-small-payload.ts'

/** Where a sending's rows are: the data folder and the database of one test. */
export interface SendingPlace {
  dataDir: string
  databaseUrl: string
}

/**
 * Opens the hub's database with the collections of sending alone, so that a process that is to be killed is there in a moment. Migrations,
 * adapter and tables are the hub's own.
 */
export async function openSendingStore({ databaseUrl }: SendingPlace): Promise<BasePayload> {
  // Production is what the hub runs as: migrations are applied, and no schema is pushed.
  Object.assign(process.env, { NODE_ENV: 'production' })
  const config = buildConfig({
    secret: 'a secret of tests, long enough',
    db: databaseAdapter(storeOf(databaseUrl)!),
    collections: [
      Lists,
      Subscribers,
      Subscriptions,
      Consents,
      Suppressions,
      Sendings,
      SendingTemplates,
      Batches,
      Deliveries,
      JobClaims,
      Changes,
    ],
    ...quietConfig,
  })
  return getPayload({ config })
}
