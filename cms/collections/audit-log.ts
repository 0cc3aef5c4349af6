import type { CollectionConfig } from 'payload'
import { nobody, publishers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'

/** What was done, by whom and when. Only the hub writes it, and nothing is ever changed or removed; it never holds content. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: 'Log entry', plural: 'Audit log' },
  access: { read: publishers, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-at',
  disableDuplicate: true,
  admin: {
    group: 'People',
    useAsTitle: 'action',
    defaultColumns: ['at', 'action', 'subject', 'document', 'person'],
    description: 'Who did what and when. It cannot be edited.',
  },
  fields: [
    idField,
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm:ss' }, description: 'When it was done.' },
    },
    { name: 'action', type: 'text', required: true, index: true, admin: { description: 'What was done, in one word or two.' } },
    { name: 'subject', type: 'text', admin: { description: 'The kind of document it was done to.' } },
    { name: 'document', type: 'text', index: true, admin: { description: 'The document’s id.' } },
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
      admin: { description: 'Who did it; empty when the hub did.' },
    },
    { name: 'reason', type: 'textarea', admin: { description: 'The reason the person gave.' } },
  ],
}
