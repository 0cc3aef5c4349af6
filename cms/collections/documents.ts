import type { CollectionConfig } from 'payload'
import { editorialAccess } from '#cms/access/editorial.ts'
import { askForApprovalFields } from '#cms/fields/ask-for-approval.ts'
import { authorField } from '#cms/fields/author.ts'
import { bodyField } from '#cms/fields/body/body-field.ts'
import { audienceField, drawingField, standingField, summaryField, titleField } from '#cms/fields/content-fields.ts'
import { aboutFields, documentReviewField } from '#cms/fields/document/about.ts'
import { chaptersField } from '#cms/fields/document/chapters.ts'
import { idField } from '#cms/fields/id.ts'
import { publishedAtField } from '#cms/fields/published-at.ts'
import { slugField } from '#cms/fields/slug.ts'
import { publishable } from './publishable.ts'

/** Reports, reviews, guidance, plans and minutes as pages people can read, at `/documents/<slug>/`. */
export const Documents: CollectionConfig = publishable({
  slug: 'documents',
  labels: { singular: 'Document', plural: 'Documents' },
  access: editorialAccess,
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'type', 'issuedOn', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary', 'slug'],
    description: 'Annual reports, practice reviews, guidance, plans and minutes: as pages, with tables and charts that everybody can read.',
  },
  fields: [
    idField,
    standingField,
    {
      type: 'tabs',
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
    },
    slugField('/documents/'),
    ...askForApprovalFields,
    documentReviewField,
    publishedAtField,
    authorField,
  ],
})
