import type { CollectionConfig } from 'payload'
import { nobody, publishers } from '#cms/access/predicates.ts'

/**
 * Addresses that are never to be mailed, as keyed hashes: so they stay suppressed after the person is erased, and through imports and
 * restored backups. The id is the hash.
 */
export const Suppressions: CollectionConfig = {
  slug: 'suppressions',
  labels: { singular: 'Suppression', plural: 'Suppressions' },
  access: { read: publishers, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  admin: { group: 'Bulletins', hideAPIURL: true, useAsTitle: 'reason', defaultColumns: ['reason', 'source', 'at'] },
  fields: [
    { name: 'id', type: 'text', required: true },
    {
      name: 'reason',
      type: 'select',
      required: true,
      options: [
        { value: 'unsubscribed', label: 'Unsubscribed from everything' },
        { value: 'bounced', label: 'The address does not exist' },
        { value: 'complained', label: 'Marked as spam' },
        { value: 'erased', label: 'Erased at their wish' },
        { value: 'officer', label: 'By an officer' },
      ],
    },
    /** The bulletin whose mail was the occasion, where there was one. */
    { name: 'source', type: 'text' },
    { name: 'at', type: 'date', required: true },
  ],
}
