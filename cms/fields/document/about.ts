import type { Field } from 'payload'
import { documentTypes, documentTypeSchema } from '#content/schema/board-document.ts'
import { dayPicker } from '../date-picker.ts'

/** What a document is, of when, and what its readers must know. */
export const aboutFields: Field[] = [
  {
    name: 'type',
    type: 'select',
    label: 'What it is',
    required: true,
    defaultValue: 'guidance',
    options: documentTypeSchema.options.map((value) => ({ value, label: documentTypes[value] })),
    admin: { description: 'The list of documents is ordered by this.' },
  },
  {
    name: 'period',
    type: 'text',
    label: 'The time it is about',
    maxLength: 80,
    admin: { description: 'In words: “April 2026 to March 2027”. May be left empty.' },
  },
  {
    name: 'issuedOn',
    type: 'date',
    label: 'First issued on',
    required: true,
    index: true,
    admin: { date: dayPicker, description: 'The day on which the partnership first issued it, on this site or before it.' },
  },
  {
    name: 'caution',
    type: 'textarea',
    label: 'What readers of it must know',
    maxLength: 300,
    admin: {
      rows: 2,
      description:
        'Stands on every page of it: “This is the report of 2012/13. Numbers and services have changed since.” May be left empty.',
    },
  },
]

/** By when a person must check that a document still holds. Reports of a past year have no such day. */
export const documentReviewField: Field = {
  name: 'reviewBy',
  type: 'date',
  label: 'Check again by',
  index: true,
  admin: {
    position: 'sidebar',
    date: dayPicker,
    description: 'For guidance that must be kept right. Leave it empty for a report or minutes, which stay as they were.',
  },
}
