import type { CollectionConfig } from 'payload'
import { factAccess } from '#cms/access/editorial.ts'
import { audienceField, standingField } from '#cms/fields/content-fields.ts'
import { checkedFields } from '#cms/fields/checked.ts'
import { idField } from '#cms/fields/id.ts'
import { openingField } from '#cms/fields/opening.ts'
import { orderField } from '#cms/fields/order.ts'
import { phoneField, webAddressField } from '#cms/fields/addresses.ts'
import { publishable } from './publishable.ts'

/** Help lines: each number is kept here once and used everywhere by reference. */
export const Helplines: CollectionConfig = publishable({
  slug: 'helplines',
  labels: { singular: 'Help line', plural: 'Help lines' },
  access: factAccess,
  admin: {
    group: 'Facts',
    useAsTitle: 'name',
    defaultColumns: ['name', 'phone', 'kind', 'checkedOn', '_status'],
    description: 'Every number the hub gives stands here once. Change it and publish: every page that shows it follows.',
  },
  fields: [
    idField,
    standingField,
    { name: 'name', type: 'text', required: true, maxLength: 120, admin: { description: 'The name people know it by.' } },
    {
      type: 'row',
      fields: [
        phoneField('phone', 'Telephone', 'As people read it, in groups: 0800 1111.'),
        phoneField('text', 'Text message', 'A number to text, where there is one.'),
      ],
    },
    webAddressField('website', 'Website', 'The help line’s own site, with https://.'),
    {
      name: 'about',
      type: 'textarea',
      required: true,
      maxLength: 300,
      admin: { description: 'Who it is for and what happens when you ring, in one sentence.' },
    },
    {
      name: 'hours',
      type: 'text',
      required: true,
      maxLength: 160,
      admin: { description: 'When somebody answers, in words: "Day and night, every day".' },
    },
    openingField,
    { name: 'cost', type: 'text', maxLength: 120, admin: { description: 'What a call costs, and whether it shows on the bill.' } },
    audienceField('Who it is for.'),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'national',
      options: [
        { value: 'emergency', label: 'Emergency: in danger right now' },
        { value: 'front-door', label: 'The council’s own service for worries about a child' },
        { value: 'national', label: 'National or local help line' },
      ],
      admin: { description: 'Emergency numbers stand first and look it.' },
    },
    ...checkedFields(
      'help line',
      'Ring it or read its own website, then set this to today. After 180 days it blocks publishing of pages that show it.',
    ),
    orderField('help lines'),
  ],
})
