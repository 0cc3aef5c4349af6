import type { ArrayField, GroupField } from 'payload'
import { momentField } from '#cms/fields/moment.ts'

/** The meetings of an event. The site shows them in the order in which they happen. */
export const sessionsField: ArrayField = {
  name: 'sessions',
  type: 'array',
  required: true,
  minRows: 1,
  maxRows: 60,
  labels: { singular: 'Session', plural: 'Sessions' },
  admin: {
    description: 'One for each meeting: a course of two mornings has two. From midnight to midnight counts as the whole day.',
    initCollapsed: false,
  },
  fields: [
    {
      type: 'row',
      fields: [
        momentField('startsAt', 'Begins', 'Essex time.', { required: true }),
        momentField('endsAt', 'Ends', 'Essex time, after it begins.', { required: true }),
      ],
    },
  ],
}

/** Where an event is held. */
export const placeField: GroupField = {
  name: 'place',
  type: 'group',
  label: 'Where',
  fields: [
    {
      name: 'isOnline',
      type: 'checkbox',
      label: 'People can join online',
      defaultValue: false,
      admin: { description: 'Leave the place below empty when it is online only. Send the link to those who book; do not write it here.' },
    },
    { name: 'name', type: 'text', label: 'Place', maxLength: 120, admin: { description: 'For example “County Hall, Chelmsford”.' } },
    { name: 'address', type: 'textarea', maxLength: 300, admin: { description: 'One line each, with the postcode.' } },
  ],
}
