import type { CheckboxField, Field, RelationshipField, SelectField, TextareaField, TextField } from 'payload'
import { audienceNames, audiences } from '#content/schema/audience.ts'
import { drawings } from '#content/schema/drawing.ts'
import { tickCell } from './tick-cell.ts'

/** The title, the page's only main heading. */
export const titleField = (description: string, maxLength = 120): TextField => ({
  name: 'title',
  type: 'text',
  required: true,
  maxLength,
  admin: { description },
})

/** One or two sentences for lists, feeds, search results and share cards. */
export const summaryField: TextareaField = {
  name: 'summary',
  type: 'textarea',
  required: true,
  maxLength: 300,
  admin: {
    description: 'One or two sentences that say what a reader gets. Lists, feeds and search results show it. At most 300 characters.',
  },
}

/** Which readers a document is for. */
export const audienceField = (description: string, required = true): SelectField => ({
  name: 'audience',
  type: 'select',
  hasMany: true,
  required,
  options: audiences.map((value) => ({ value, label: audienceNames[value] })),
  admin: { description },
})

/** Marks pages that could put a reader at risk. `description` says when to set it. */
export const sensitiveField = (description: string): CheckboxField => ({
  name: 'sensitive',
  type: 'checkbox',
  defaultValue: false,
  label: 'Sensitive',
  admin: {
    components: { Cell: tickCell },
    description: `Tick this where a reader could be harmed if somebody else saw it on their screen. ${description} Pages then have "Exit this page" and a neutral title, are kept out of caches and tell other sites nothing.`,
  },
})

const words = (name: string) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('-', ' ')

/** One of the repository's own drawings, chosen by name. */
export const drawingField: SelectField = {
  name: 'drawing',
  type: 'select',
  options: drawings.map((value) => ({ value, label: words(value) })),
  admin: { description: 'An illustration from the hub’s own set. It decorates; it never carries information.' },
}

/** Help lines in the order in which they are shown. */
export const helplinesField = (description: string): RelationshipField => ({
  name: 'helplines',
  type: 'relationship',
  label: 'Help lines',
  relationTo: 'helplines',
  hasMany: true,
  maxDepth: 0,
  admin: { description, isSortable: true },
})

/** Shown on top of a document: where it stands and what can be done about it. */
export const standingField: Field = {
  name: 'standing',
  type: 'ui',
  admin: { components: { Field: '/admin/standing/Standing.tsx#Standing' }, disableListColumn: true },
}
