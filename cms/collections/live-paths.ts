import type { CollectionConfig } from 'payload'
import { nobody } from '#cms/access/predicates.ts'

/** Every path at which a document has ever been live; the id is the path. A path that no page holds any longer answers 410, not 404. */
export const LivePaths: CollectionConfig = {
  slug: 'live-paths',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [{ name: 'id', type: 'text', required: true }],
}
