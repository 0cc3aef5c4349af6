import type { CollectionConfig } from 'payload'
import { bodyField } from '#cms/fields/body/body-field.ts'
import { audienceField, drawingField, summaryField, titleField } from '#cms/fields/content-fields.ts'
import { aboutFields, documentReviewField } from '#cms/fields/document/about.ts'
import { chaptersField } from '#cms/fields/document/chapters.ts'
import { written } from './written.ts'

/** Reports, reviews, guidance, plans and minutes as pages people can read, at `/documents/<slug>/`. */
export const Documents: CollectionConfig = written({
  slug: 'documents',
  labels: { singular: 'Document', plural: 'Documents' },
  columns: ['type', 'issuedOn', '_status'],
  description: 'Annual reports, practice reviews, guidance, plans and minutes: as pages, with tables and charts that everybody can read.',
  tabs: [
    {
      label: 'Text',
      fields: [
        titleField('What it is called: “Annual Report 2026/27”. Up to 120 characters.'),
        summaryField,
        bodyField({
          admin: {
            description:
              'The whole text, or the introduction of a document in chapters. Press / on an empty line for tables and other blocks.',
          },
        }),
        drawingField,
      ],
    },
    { label: 'Chapters', fields: [chaptersField] },
    {
      label: 'About it',
      fields: [...aboutFields, audienceField('Whom it is written for. Its pages wear the colours of the first.')],
    },
  ],
  review: [documentReviewField],
})
