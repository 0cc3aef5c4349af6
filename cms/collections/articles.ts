import type { CollectionConfig } from 'payload'
import { kindField } from '#cms/fields/article-kind.ts'
import { bodyField } from '#cms/fields/body/body-field.ts'
import { audienceField, drawingField, helplinesField, summaryField, titleField } from '#cms/fields/content-fields.ts'
import { reviewFields } from '#cms/fields/review.ts'
import { written } from './written.ts'

/** Advice and news, at `/articles/<slug>/`. */
export const Articles: CollectionConfig = written({
  slug: 'articles',
  labels: { singular: 'Article', plural: 'Articles' },
  columns: ['audience', '_status', 'reviewBy'],
  description: 'Advice and news for young people, parents and carers, and professionals.',
  tabs: [
    {
      label: 'Text',
      fields: [
        titleField('What the reader came for, in their words. Up to 120 characters; half of that reads better.'),
        summaryField,
        kindField,
        bodyField(),
        drawingField,
      ],
    },
    {
      label: 'Where it appears',
      fields: [
        audienceField('The readers whose pages list it. Choose only those it is written for.'),
        {
          name: 'topics',
          type: 'relationship',
          relationTo: 'topics',
          hasMany: true,
          required: true,
          maxDepth: 0,
          admin: {
            description: 'The main topic first: its help lines are shown, and it decides whether the page is treated as sensitive.',
          },
        },
        helplinesField('Help lines to show before and after this advice, ahead of the topic’s own.'),
        {
          name: 'related',
          type: 'relationship',
          label: 'Read next',
          relationTo: 'articles',
          hasMany: true,
          maxDepth: 0,
          filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
          admin: { description: 'Articles to go on with, at the foot of the page. Those that are not live are left out.' },
        },
      ],
    },
  ],
  review: reviewFields,
})
