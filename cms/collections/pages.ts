import type { CollectionConfig } from 'payload'
import { editorialAccess } from '#cms/access/editorial.ts'
import { askForApprovalFields } from '#cms/fields/ask-for-approval.ts'
import { authorField } from '#cms/fields/author.ts'
import { bodyField } from '#cms/fields/body/body-field.ts'
import { sensitiveField, standingField, summaryField, titleField } from '#cms/fields/content-fields.ts'
import { idField } from '#cms/fields/id.ts'
import { publishedAtField } from '#cms/fields/published-at.ts'
import { reviewFields } from '#cms/fields/review.ts'
import { slugField } from '#cms/fields/slug.ts'
import { publishable } from './publishable.ts'

/** Standing pages such as "About" and "Contact", at `/<slug>/`. */
export const Pages: CollectionConfig = publishable({
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  access: editorialAccess,
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'reviewBy', 'updatedAt'],
    description: 'Standing pages such as About, Contact and Privacy. The navigation and the footer link to them.',
  },
  fields: [
    idField,
    standingField,
    titleField('The page’s main heading.'),
    summaryField,
    bodyField(),
    sensitiveField('For pages about leaving a site in a hurry, or about what a device remembers.'),
    slugField('/'),
    ...askForApprovalFields,
    ...reviewFields,
    publishedAtField,
    authorField,
  ],
})
