import type { CollectionConfig } from 'payload'
import { nobody } from '#cms/access/predicates.ts'

/** Which reference content was imported last into which document. The id is `<collection>/<id>`, the digest that of the content. */
export const Imports: CollectionConfig = {
  slug: 'imports',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'digest', type: 'text', required: true },
  ],
}
