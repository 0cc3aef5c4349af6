import type { CollectionConfig } from 'payload'
import { editorialAccess } from '#cms/access/editorial.ts'
import { titleOfCopy } from '#cms/domain/words/title-of-copy.ts'
import { bulletinEndpoints } from '#cms/endpoints/bulletins.ts'
import { authorField } from '#cms/fields/author.ts'
import { editionsField } from '#cms/fields/bulletin/editions.ts'
import { sectionsField } from '#cms/fields/bulletin/sections.ts'
import { lastEditorField } from '#cms/fields/last-editor.ts'
import { idField } from '#cms/fields/id.ts'
import { slugField } from '#cms/fields/slug.ts'
import { bulletinViews } from '#cms/fields/bulletin/document-views.ts'
import { standingField } from '#cms/fields/bulletin/standing.ts'
import { auditChange, auditRemoval } from '#cms/hooks/audit.ts'
import { giveOwnRowIds } from '#cms/hooks/bulletins/own-row-ids.ts'
import { refuseRemovalOfSent } from '#cms/hooks/bulletins/refuse-removal.ts'
import { refuseFalseDates } from '#cms/hooks/dates/refuse-false-dates.ts'

const longestTitle = 120

/** Bulletins, written once for all their editions. Where a bulletin stands is in `approvals`, `sendings` and `deliveries`, never here. */
export const Bulletins: CollectionConfig = {
  slug: 'bulletins',
  labels: { singular: 'Bulletin', plural: 'Bulletins' },
  access: editorialAccess,
  trash: true,
  defaultSort: '-updatedAt',
  lockDocuments: { duration: 60 },
  versions: { maxPerDoc: 200, drafts: false },
  admin: {
    group: 'Bulletins',
    useAsTitle: 'title',
    defaultColumns: ['title', 'updatedAt'],
    hideAPIURL: true,
    description: 'Write a bulletin, see it as each reader will, have it approved, and send it.',
    components: { views: bulletinViews },
  },
  endpoints: bulletinEndpoints,
  hooks: {
    beforeValidate: [refuseFalseDates],
    beforeChange: [giveOwnRowIds],
    beforeDelete: [refuseRemovalOfSent],
    afterChange: [auditChange],
    afterDelete: [auditRemoval],
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
            {
              name: 'title',
              type: 'text',
              required: true,
              maxLength: longestTitle,
              hooks: { beforeDuplicate: [({ value }) => (typeof value === 'string' ? titleOfCopy(value, longestTitle) : value)] },
              admin: { description: 'For you and the archive: “Practitioners’ and schools’ bulletin, December 2026”.' },
            },
            sectionsField,
          ],
        },
        { label: 'Editions', fields: [editionsField] },
      ],
    },
    slugField('/bulletins/<list>/', { whenChanged: 'Issues that were sent keep the address that they had.' }),
    authorField,
    lastEditorField,
  ],
}
