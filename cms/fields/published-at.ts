import type { DateField } from 'payload'
import { publishersOnlyField } from '#cms/access/predicates.ts'
import { guarded } from './guarded.ts'

/** When the document was first live; lists are sorted by it. Set by the first publish, and kept when it comes down and goes up again. */
export const publishedAtField: DateField = {
  name: 'publishedAt',
  type: 'date',
  label: 'First published',
  index: true,
  ...guarded(publishersOnlyField, 'Only an editor or an administrator changes when it was first published.', {
    create: publishersOnlyField,
    isFilledByHub: true,
  }),
  admin: {
    position: 'sidebar',
    readOnly: true,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' },
    description: 'Set when it is published for the first time.',
  },
}
