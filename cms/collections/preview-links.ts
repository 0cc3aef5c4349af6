import type { CollectionConfig } from 'payload'
import { nobody, writers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'

/** Signed links by which somebody without an account can look at one draft. Only a digest of the link is kept. */
export const PreviewLinks: CollectionConfig = {
  slug: 'preview-links',
  labels: { singular: 'Preview link', plural: 'Preview links' },
  access: { read: writers, create: nobody, update: nobody, delete: writers },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    group: 'Site',
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'expiresAt', 'createdAt'],
    description: 'Links that were given out so that somebody without an account can see a draft. Delete one and it stops working at once.',
  },
  fields: [
    idField,
    { name: 'label', type: 'text', required: true, admin: { readOnly: true, description: 'The document that the link opens.' } },
    { name: 'kind', type: 'text', required: true, admin: { readOnly: true, description: 'The kind of document.' } },
    { name: 'document', type: 'text', required: true, index: true, admin: { readOnly: true, description: 'The document’s id.' } },
    { name: 'digest', type: 'text', required: true, unique: true, index: true, hidden: true },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      admin: {
        readOnly: true,
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' },
        description: 'The link stops working then.',
      },
    },
    { name: 'person', type: 'relationship', relationTo: 'users', maxDepth: 0, admin: { readOnly: true, description: 'Who made it.' } },
  ],
}
