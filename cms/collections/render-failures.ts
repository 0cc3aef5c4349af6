import type { CollectionConfig } from 'payload'
import { nobody, writers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'

/** Documents whose page could not be rendered, and why. The last good page stays; the editor sees the reason on the document. */
export const RenderFailures: CollectionConfig = {
  slug: 'render-failures',
  labels: { singular: 'Page that failed', plural: 'Pages that failed' },
  access: { read: writers, create: nobody, update: nobody, delete: nobody },
  admin: {
    group: 'Site',
    useAsTitle: 'message',
    defaultColumns: ['kind', 'document', 'message', 'updatedAt'],
    description: 'Pages that could not be rendered. Readers still see the last good version.',
  },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    { name: 'kind', type: 'text', required: true, admin: { description: 'The kind of document.' } },
    { name: 'document', type: 'text', required: true, index: true, admin: { description: 'The document’s id.' } },
    { name: 'field', type: 'text', admin: { description: 'The field at fault.' } },
    { name: 'message', type: 'textarea', required: true, admin: { description: 'What went wrong and what to do.' } },
  ],
}
