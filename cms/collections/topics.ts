import type { CollectionConfig } from 'payload'
import { factAccess } from '#cms/access/editorial.ts'
import { drawingField, helplinesField, sensitiveField, standingField, summaryField, titleField } from '#cms/fields/content-fields.ts'
import { idField } from '#cms/fields/id.ts'
import { orderField } from '#cms/fields/order.ts'
import { slugField } from '#cms/fields/slug.ts'
import { publishable } from './publishable.ts'

/** Subjects that articles belong to, at `/topics/<slug>/`. */
export const Topics: CollectionConfig = publishable({
  slug: 'topics',
  labels: { singular: 'Topic', plural: 'Topics' },
  access: factAccess,
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'sensitive', 'order', '_status'],
    description: 'The subjects by which readers find advice. A topic brings its help lines to every article in it.',
  },
  fields: [
    idField,
    standingField,
    titleField('A few plain words: "Bullying", "Feelings and self-harm".', 80),
    summaryField,
    sensitiveField('For abuse, exploitation, self-harm and the like.'),
    {
      name: 'words',
      type: 'textarea',
      label: 'What people call it',
      maxLength: 4000,
      admin: {
        rows: 8,
        description:
          'One to a line: the words and phrases that people type or say who mean this, slang and misspellings included: “nudes”, “my dad hits my mum”. Search and the A to Z lead from them to this topic. 2 to 60 characters each.',
      },
    },
    helplinesField('Who can help with this subject, the best one first. They are shown on every article of the topic.'),
    drawingField,
    slugField('/topics/'),
    orderField('topics'),
  ],
})
