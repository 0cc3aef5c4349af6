import type { ArrayField } from 'payload'
import { smallTextField } from '#cms/fields/body/small-text-field.ts'
import { sectorNames, sectors } from '#cms/domain/subscriber/sectors.ts'

/** The editions of a bulletin, one for each list it goes to. Somebody on two of these lists gets one merged copy, under the first one's subject. */
export const editionsField: ArrayField = {
  name: 'editions',
  type: 'array',
  labels: { singular: 'Edition', plural: 'Editions' },
  minRows: 1,
  maxRows: 5,
  admin: {
    initCollapsed: false,
    components: { RowLabel: '/admin/bulletins/EditionLabel.tsx#EditionLabel' },
    description:
      'One edition for each list. A person on two of the lists gets one copy with the sections of both, under the subject of the upper one.',
  },
  fields: [
    { name: 'list', type: 'relationship', relationTo: 'lists', required: true, maxDepth: 0 },
    {
      name: 'subject',
      type: 'text',
      required: true,
      maxLength: 150,
      admin: { description: 'What stands in the inbox. Up to 60 characters are read on a phone.' },
    },
    {
      name: 'preheader',
      type: 'text',
      maxLength: 200,
      admin: { description: 'The line after the subject in the inbox: what else is in it.' },
    },
    smallTextField({ name: 'introduction', label: 'Introduction', description: 'A few sentences before the first section. May be empty.' }),
    {
      name: 'segment',
      type: 'group',
      label: 'Only a part of the list',
      admin: { description: 'Leave all three empty to write to the whole list.' },
      fields: [
        { name: 'sectors', type: 'select', hasMany: true, options: sectors.map((value) => ({ value, label: sectorNames[value] })) },
        {
          name: 'districts',
          type: 'text',
          hasMany: true,
          admin: { description: 'Districts or quadrants, as they stand with the subscribers.' },
        },
        { name: 'roles', type: 'text', hasMany: true, admin: { description: 'Roles, as they stand with the subscribers.' } },
      ],
    },
  ],
}
