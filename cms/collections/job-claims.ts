import type { CollectionConfig } from 'payload'
import { nobody } from '#cms/access/predicates.ts'

/** Work that a worker has taken. The id names the work and is unique, so the database is the referee between workers. */
export const JobClaims: CollectionConfig = {
  slug: 'job-claims',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
  ],
}
