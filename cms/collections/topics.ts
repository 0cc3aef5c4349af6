import type { CollectionConfig } from 'payload'
import { factAccess } from '#cms/access/editorial.ts'
import { drawingField, helplinesField, standingField, summaryField, titleField } from '#cms/fields/content-fields.ts'
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
    {
      name: 'sensitive',
      type: 'checkbox',
      defaultValue: false,
      label: 'Sensitive: a reader could be harmed if somebody else saw this on their screen',
      admin: {
        description:
          'For abuse, exploitation, self-harm and the like. Pages then carry a neutral title, are kept out of caches and tell other sites nothing.',
      },
    },
    helplinesField('Who can help with this subject, the best one first. They are shown on every article of the topic.'),
    drawingField,
    slugField('/topics/'),
    orderField('topics'),
  ],
})
