import type { CollectionConfig } from 'payload'
import { nobody } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'

/** One variant of a sending, rendered once. The exact body of any batch is made from it again; removed 48 hours after all is settled. */
export const SendingTemplates: CollectionConfig = {
  slug: 'sending-templates',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    idField,
    { name: 'sending', type: 'text', required: true, index: true },
    { name: 'variant', type: 'text', required: true },
    { name: 'digest', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'html', type: 'textarea', required: true },
    { name: 'text', type: 'textarea', required: true },
    { name: 'listId', type: 'text', required: true },
    { name: 'replyTo', type: 'text' },
  ],
}
