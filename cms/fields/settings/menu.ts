import type { ArrayField } from 'payload'
import { hrefField } from '#cms/fields/href.ts'
import { foldedRows } from './row-label.ts'

/** A list of links in the order in which they are shown. */
export const menuField = (name: 'navigation' | 'footer', label: string, description: string): ArrayField => ({
  name,
  type: 'array',
  label,
  labels: { singular: 'Link', plural: 'Links' },
  maxRows: 12,
  admin: { ...foldedRows, description },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', required: true, maxLength: 60, admin: { description: 'The words of the link.' } },
        hrefField('href', 'Address', 'A path of this site such as /about/, or a whole web address.', true),
      ],
    },
  ],
})
