import type { CollectionConfig } from 'payload'
import { nobody, publishers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'

/** Who approved what, bound to a digest of exactly that: another content has another digest, so an edit by any route voids it. */
export const Approvals: CollectionConfig = {
  slug: 'approvals',
  labels: { singular: 'Approval', plural: 'Approvals' },
  access: { read: publishers, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-at',
  admin: { group: 'People', hideAPIURL: true, useAsTitle: 'subject', defaultColumns: ['subject', 'document', 'person', 'isAlone', 'at'] },
  fields: [
    idField,
    /** The collection of the document. */
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'digest', type: 'text', required: true, index: true },
    { name: 'person', type: 'relationship', relationTo: 'users', required: true, maxDepth: 0 },
    /** True when the same person wrote or last edited it: then there is a reason. */
    { name: 'isAlone', type: 'checkbox', defaultValue: false },
    { name: 'reason', type: 'textarea' },
    { name: 'at', type: 'date', required: true, index: true },
  ],
}
