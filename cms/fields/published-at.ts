import type { DateField } from 'payload'
import { publishersOnlyField } from '#cms/access/predicates.ts'

/** When the document was first live; lists are sorted by it. Set by the first publish, and kept when it comes down and goes up again. */
export const publishedAtField: DateField = {
  name: 'publishedAt',
  type: 'date',
  label: 'First published',
  index: true,
  access: { create: publishersOnlyField, update: publishersOnlyField },
  admin: {
    position: 'sidebar',
    readOnly: true,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' },
    description: 'Set when it is published for the first time.',
  },
}
