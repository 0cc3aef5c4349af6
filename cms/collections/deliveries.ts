import type { CollectionConfig } from 'payload'
import { nobody, publishers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'
import { deliveryReportWords, deliveryStateWords, optionsOf } from '#cms/domain/approval/sending-words.ts'

/** The ledger: one row for each person and sending, with what happened to it. Only the hub writes it. */
export const Deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: { singular: 'Delivery', plural: 'Deliveries' },
  access: { read: publishers, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  admin: {
    group: 'Bulletins',
    hideAPIURL: true,
    useAsTitle: 'address',
    defaultColumns: ['address', 'state', 'report', 'why', 'acceptedAt'],
    listSearchableFields: ['address', 'why'],
  },
  indexes: [
    { fields: ['sending', 'state'] },
    { fields: ['sending', 'report'] },
    { fields: ['batch', 'position'] },
    { fields: ['isCanary', 'acceptedAt'] },
  ],
  fields: [
    idField,
    /** `<sending>:<hash of the address>`: one copy for one address. */
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'sending', type: 'text', required: true },
    { name: 'bulletin', type: 'text', required: true, index: true },
    /** Empty for rows that were excluded as the ledger was made. */
    { name: 'batch', type: 'text' },
    { name: 'position', type: 'number' },
    /** Removed after a set time; the hash stays. */
    { name: 'address', type: 'text' },
    { name: 'addressHash', type: 'text', required: true, index: true },
    { name: 'subscriber', type: 'text', index: true },
    { name: 'variant', type: 'text', required: true },
    /** The footer's words on why this person gets it. */
    { name: 'reason', type: 'textarea' },
    { name: 'isCanary', type: 'checkbox', defaultValue: false },
    { name: 'state', type: 'select', required: true, options: optionsOf(deliveryStateWords) },
    /** Why it was excluded or refused, or what is not known. */
    { name: 'why', type: 'textarea' },
    { name: 'providerId', type: 'text', index: true },
    { name: 'acceptedAt', type: 'date' },
    { name: 'report', type: 'select', options: optionsOf(deliveryReportWords) },
    { name: 'reportedAt', type: 'date' },
    { name: 'deliveredAt', type: 'date' },
    { name: 'bouncedAt', type: 'date' },
    { name: 'complainedAt', type: 'date' },
  ],
}
