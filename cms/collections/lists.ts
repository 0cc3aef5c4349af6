import type { CollectionConfig } from 'payload'
import { publishers, writers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'
import { orderField } from '#cms/fields/order.ts'
import { slugField } from '#cms/fields/slug.ts'
import { tickCell } from '#cms/fields/tick-cell.ts'
import { auditChange, auditRemoval } from '#cms/hooks/audit.ts'
import { recordChange, recordRemoval } from '#cms/hooks/changes/record-change.ts'
import { refuseRemoval } from '#cms/hooks/lists/refuse-removal.ts'

/** The lists that people subscribe to. A bulletin has an edition for each list that it goes to. */
export const Lists: CollectionConfig = {
  slug: 'lists',
  labels: { singular: 'List', plural: 'Lists' },
  access: { read: writers, create: publishers, update: publishers, delete: publishers },
  disableDuplicate: true,
  defaultSort: 'order',
  admin: {
    group: 'Bulletins',
    useAsTitle: 'name',
    defaultColumns: ['name', 'joining', 'isPublic', 'isOpen', 'order'],
    hideAPIURL: true,
    description: 'Who can be written to. Each list has its own edition of a bulletin, its own Reply-To and its own rule of who may join.',
  },
  hooks: {
    beforeDelete: [refuseRemoval],
    afterChange: [recordChange, auditChange],
    afterDelete: [recordRemoval, auditRemoval],
  },
  fields: [
    idField,
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 80,
      admin: { description: 'As subscribers read it: “Practitioners’ bulletin”.' },
    },
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      maxLength: 300,
      admin: { description: 'Who it is for, what it brings and how often, in one or two sentences. The subscribe page shows it.' },
    },
    {
      name: 'joining',
      type: 'select',
      required: true,
      defaultValue: 'open',
      options: [
        { value: 'open', label: 'Anybody may subscribe' },
        { value: 'invitation', label: 'By invitation: only people whom you add' },
      ],
      admin: { description: 'Lists by invitation are not shown on the subscribe page.' },
    },
    {
      name: 'isOpen',
      type: 'checkbox',
      label: 'In use',
      defaultValue: true,
      admin: {
        components: { Cell: tickCell },
        description: 'Untick it to take no more subscriptions and send no more issues. Nothing is forgotten.',
      },
    },
    {
      name: 'isPublic',
      type: 'checkbox',
      label: 'Issues stand in the public archive',
      defaultValue: false,
      admin: {
        components: { Cell: tickCell },
        description: 'Issues that were sent can then be read by anybody, with a feed. Otherwise only by a personal link that expires.',
      },
    },
    {
      name: 'replyTo',
      type: 'email',
      label: 'Reply-To',
      admin: { description: 'Where answers to an issue go: a mailbox that somebody reads.' },
    },
    slugField('/bulletins/', {
      from: 'name',
      whenChanged: 'If you change it later, its archive moves, and the old addresses say that there is nothing any more.',
    }),
    orderField('lists'),
  ],
}
