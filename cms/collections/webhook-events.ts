import type { CollectionConfig } from 'payload'
import { nobody } from '#cms/access/predicates.ts'

/** Messages of the provider that were taken in. The id is theirs, so one that comes again changes nothing. */
export const WebhookEvents: CollectionConfig = {
  slug: 'webhook-events',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'type', type: 'text', required: true },
    { name: 'at', type: 'date', required: true, index: true },
  ],
}
