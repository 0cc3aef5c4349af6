import type { CollectionConfig } from 'payload'
import { nobody, publishers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'
import { frequencies, frequencyNames } from '#cms/domain/subscriber/frequency.ts'

/** A subscriber's wish for one list. One row for each pair, kept when it ends, with the reason and the bulletin that ended it. */
export const Subscriptions: CollectionConfig = {
  slug: 'subscriptions',
  labels: { singular: 'Subscription', plural: 'Subscriptions' },
  access: { read: publishers, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  admin: { group: 'Bulletins', hidden: true, hideAPIURL: true, useAsTitle: 'key' },
  indexes: [{ fields: ['list', 'state'] }],
  fields: [
    idField,
    /** `<subscriber>:<list>`: the database keeps a pair from being there twice. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'subscriber', type: 'text', required: true, index: true },
    { name: 'list', type: 'text', required: true, index: true },
    {
      name: 'frequency',
      type: 'select',
      required: true,
      defaultValue: 'each',
      options: frequencies.map((value) => ({ value, label: frequencyNames[value] })),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: [
        { value: 'unconfirmed', label: 'Unconfirmed' },
        { value: 'active', label: 'Active' },
        { value: 'ended', label: 'Ended' },
      ],
    },
    { name: 'since', type: 'date', required: true },
    { name: 'endedAt', type: 'date' },
    { name: 'endedReason', type: 'text' },
    /** The bulletin whose mail was the occasion. */
    { name: 'endedBy', type: 'text' },
  ],
}
