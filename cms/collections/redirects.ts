import type { CollectionConfig } from 'payload'
import { publishers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'
import { auditChange, auditRemoval } from '#cms/hooks/audit.ts'
import { refuseFalseDates } from '#cms/hooks/dates/refuse-false-dates.ts'
import { recordChange, recordRemoval } from '#cms/hooks/changes/record-change.ts'
import { redirectPathField } from '#cms/fields/redirect-path.ts'
import { tickCell } from '#cms/fields/tick-cell.ts'

/** Old addresses and where they lead. The hub adds one by itself whenever a live address changes. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Redirect', plural: 'Redirects' },
  access: { read: publishers, create: publishers, update: publishers, delete: publishers },
  admin: {
    group: 'Site',
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'isAutomatic', 'updatedAt'],
    description:
      'Old addresses and where they lead now. A change of a live page’s address adds one by itself. A page of its own always wins over a redirect.',
  },
  hooks: {
    beforeValidate: [refuseFalseDates],
    // The one that follows from a changed address is told by the log's entry of that publish.
    afterChange: [recordChange, (args) => (args.doc.isAutomatic ? undefined : auditChange(args))],
    afterDelete: [recordRemoval, auditRemoval],
  },
  fields: [
    idField,
    redirectPathField('from', 'Old address', 'The path that no longer has a page, for example /articles/old-name/.', true),
    redirectPathField('to', 'Leads to', 'The path of the page to show instead, for example /articles/new-name/.', false),
    {
      name: 'isAutomatic',
      type: 'checkbox',
      label: 'Made by the hub',
      defaultValue: false,
      admin: {
        readOnly: true,
        position: 'sidebar',
        components: { Cell: tickCell },
        description: 'Ticked when the hub made it because an address changed.',
      },
    },
  ],
}
