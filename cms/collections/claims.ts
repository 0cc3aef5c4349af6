import type { CollectionConfig } from 'payload'
import { factAccess } from '#cms/access/editorial.ts'
import { webAddressField } from '#cms/fields/addresses.ts'
import { checkedFields } from '#cms/fields/checked.ts'
import { standingField } from '#cms/fields/content-fields.ts'
import { dayPicker } from '#cms/fields/date-picker.ts'
import { idField } from '#cms/fields/id.ts'
import { publishable } from './publishable.ts'

/** Figures and findings that content quotes, each with its source, date and caveat. */
export const Claims: CollectionConfig = publishable({
  slug: 'claims',
  labels: { singular: 'Claim', plural: 'Claims' },
  access: factAccess,
  admin: {
    group: 'Facts',
    useAsTitle: 'statement',
    defaultColumns: ['statement', 'asOf', 'checkedOn', '_status'],
    description: 'Every figure the hub quotes stands here once, with its source. Articles quote it by reference.',
  },
  fields: [
    idField,
    standingField,
    {
      name: 'statement',
      type: 'textarea',
      required: true,
      maxLength: 400,
      admin: { description: 'The whole sentence as it may be quoted, with the year it is true of.' },
    },
    {
      name: 'asOf',
      type: 'date',
      label: 'True of',
      required: true,
      admin: { date: dayPicker, description: 'The day, or the end of the period, the figure belongs to.' },
    },
    webAddressField('sourceUrl', 'Source on the web', 'Where a reader can look it up, with https://.'),
    {
      name: 'caveat',
      type: 'textarea',
      maxLength: 400,
      admin: { description: 'What a careful reader must know before relying on it: how it was counted, what it leaves out.' },
    },
    ...checkedFields('figure', 'The day on which somebody last looked the figure up.'),
  ],
})
