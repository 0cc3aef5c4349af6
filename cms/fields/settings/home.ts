import type { Field, RelationshipField, SelectField } from 'payload'
import { drawingField } from '#cms/fields/content-fields.ts'
import { audienceNames, audiences } from '#content/schema/audience.ts'
import { foldedRows } from './row-label.ts'

const audience: SelectField = {
  name: 'audience',
  type: 'select',
  required: true,
  options: audiences.map((value) => ({ value, label: audienceNames[value] })),
  admin: { description: 'The reader it is for.' },
}

const featured = (description: string): RelationshipField => ({
  name: 'featured',
  type: 'relationship',
  relationTo: 'articles',
  hasMany: true,
  maxDepth: 0,
  admin: { description },
})

/** The home page and the three audience pages. */
export const homeFields: Field[] = [
  {
    name: 'home',
    type: 'group',
    label: 'Home page',
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 120, admin: { description: 'The first words of the site.' } },
      {
        name: 'introduction',
        type: 'textarea',
        required: true,
        maxLength: 400,
        admin: { description: 'Two or three sentences under the title.' },
      },
      {
        name: 'doors',
        type: 'array',
        labels: { singular: 'Door', plural: 'Doors' },
        minRows: 1,
        maxRows: 3,
        admin: { ...foldedRows, description: 'The three ways in, one for each reader.' },
        fields: [
          audience,
          { name: 'title', type: 'text', required: true, maxLength: 60, admin: { description: 'The words on the door.' } },
          { name: 'text', type: 'textarea', required: true, maxLength: 200, admin: { description: 'What a reader finds behind it.' } },
          drawingField,
        ],
      },
      featured('Articles shown first on the home page.'),
    ],
  },
  {
    name: 'hubs',
    type: 'array',
    label: 'Audience pages',
    labels: { singular: 'Audience page', plural: 'Audience pages' },
    maxRows: 3,
    admin: { ...foldedRows, description: 'The heading and introduction of each reader’s own page.' },
    fields: [
      audience,
      { name: 'title', type: 'text', required: true, maxLength: 120, admin: { description: 'The main heading of the page.' } },
      {
        name: 'introduction',
        type: 'textarea',
        required: true,
        maxLength: 400,
        admin: { description: 'Two or three sentences under it.' },
      },
      featured('Articles shown first on this page.'),
    ],
  },
]
