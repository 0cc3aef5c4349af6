import type { CollectionConfig } from 'payload'
import { nobody } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'

/** The change record: a hint to the publisher that a document may look different now. The publisher removes what it has dealt with. */
export const Changes: CollectionConfig = {
  slug: 'changes',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: true,
  fields: [idField, { name: 'kind', type: 'text', required: true }, { name: 'document', type: 'text', required: true }],
}
