import type { CollectionConfig } from 'payload'
import { nobody, publishers } from '#cms/access/predicates.ts'
import { sendingEndpoints } from '#cms/endpoints/sendings.ts'
import { idField } from '#cms/fields/id.ts'
import { optionsOf, sendingKindWords, sendingStateWords } from '#cms/domain/approval/sending-words.ts'

/** One going-out of a bulletin: the issue itself, a correction, the last issue for somebody who came late. Only the hub writes it. */
export const Sendings: CollectionConfig = {
  slug: 'sendings',
  labels: { singular: 'Sending', plural: 'Sendings' },
  access: { read: publishers, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-at',
  admin: {
    group: 'Bulletins',
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'state', 'at', 'finishedAt'],
    components: { views: { edit: { default: { Component: '/admin/delivery/SendingView.tsx#SendingView', tab: { label: 'Delivery' } } } } },
    description: 'What went out, what goes out next, and what waits for a person.',
  },
  endpoints: sendingEndpoints,
  indexes: [{ fields: ['state', 'at'] }],
  fields: [
    idField,
    /** `<bulletin>:<kind>:<n>`: a bulletin's issue goes out once, whoever presses twice. */
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'title', type: 'text', required: true },
    { name: 'bulletin', type: 'text', required: true, index: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: optionsOf(sendingKindWords),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(sendingStateWords),
    },
    /** When it is to go. */
    { name: 'at', type: 'date', required: true, index: true },
    /** Why it is paused, waiting or stopped, in words. */
    { name: 'stateReason', type: 'textarea' },
    /** Who pressed Send. */
    { name: 'person', type: 'text' },
    /** The approved digest of the whole, and of each variant. */
    { name: 'digest', type: 'text', required: true },
    { name: 'from', type: 'text', required: true },
    /** Ids of the lists it goes to. */
    { name: 'lists', type: 'json', required: true },
    /** The issue as the archive shows it: for each list id the slug of the issue and its copy (`content/schema/bulletin.ts`). */
    { name: 'issues', type: 'json' },
    { name: 'startedAt', type: 'date' },
    { name: 'finishedAt', type: 'date' },
    /** When the text of its templates was removed: 48 hours after the last row was settled. */
    { name: 'purgedAt', type: 'date' },
  ],
}
