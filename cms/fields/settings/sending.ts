import type { Field } from 'payload'
import { foldedRows } from './row-label.ts'

/** How bulletins are sent, and who has to look first. */
export const sendingFields: Field[] = [
  {
    name: 'twoPersonRule',
    type: 'select',
    label: 'Two people',
    required: true,
    defaultValue: 'youth-and-sending',
    options: [
      { value: 'off', label: 'Off: one person may approve their own work' },
      { value: 'youth-and-sending', label: 'For what is sent (bulletins, posts)' },
      { value: 'everything', label: 'For everything that needs an approval' },
    ],
    admin: {
      description:
        'What is sent needs an approval; pages and articles need none, an editor publishes them. One person alone must then give a reason, which is kept. Young people’s work always needs two, whatever stands here.',
    },
  },
  {
    name: 'canaries',
    type: 'array',
    labels: { singular: 'Watched mailbox', plural: 'Watched mailboxes' },
    maxRows: 5,
    admin: {
      description:
        'Mailboxes of your own that get every bulletin. When no delivery is reported within an hour, everybody who publishes is told.',
    },
    fields: [{ name: 'address', type: 'email', required: true }],
  },
  {
    name: 'testGroups',
    type: 'array',
    labels: { singular: 'Test group', plural: 'Test groups' },
    maxRows: 10,
    admin: {
      description: 'Who can be sent a test of a bulletin, beside yourself: “Editorial board”. Up to ten addresses in each.',
      ...foldedRows,
    },
    fields: [
      { name: 'title', type: 'text', label: 'Name', required: true, maxLength: 60 },
      {
        name: 'addresses',
        type: 'array',
        labels: { singular: 'Address', plural: 'Addresses' },
        minRows: 1,
        maxRows: 10,
        fields: [{ name: 'address', type: 'email', required: true }],
      },
    ],
  },
  {
    name: 'addressDays',
    type: 'number',
    label: 'Keep addresses in ledgers for (days)',
    required: true,
    defaultValue: 365,
    min: 30,
    max: 2555,
    admin: { description: 'After that a keyed hash stands in their place: how many got it stays known, who did not.' },
  },
]
