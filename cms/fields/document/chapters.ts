import type { ArrayField, FieldHook, TextFieldSingleValidation } from 'payload'
import { slugFrom } from '#cms/domain/slug/slug-from.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { bodyField } from '../body/body-field.ts'
import { foldedRows } from '../settings/row-label.ts'

/**
 * An empty address is kept as that of the title when the document goes live, so that a title half typed makes none and a later title moves
 * none. It comes after the review's digest is compared, which would take it for a change.
 */
const fillFromTitle: FieldHook = ({ value, data, siblingData }) => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  return data?._status === 'published' && typeof siblingData.title === 'string' ? slugFrom(siblingData.title) : value
}

type Document = { chapters?: { slug?: unknown }[] | null }

const validate: TextFieldSingleValidation = (value, { data }) => {
  if (!value) return true
  const result = slugSchema.safeParse(value)
  if (!result.success) return `The last part of the web address ${result.error.issues[0]?.message}.`
  const isTaken = ((data as Document).chapters ?? []).filter(({ slug }) => slug === value).length > 1
  return isTaken ? `Another chapter has the address "${value}". Choose a different one.` : true
}

/** The parts of a long document, each on a page of its own. */
export const chaptersField: ArrayField = {
  name: 'chapters',
  type: 'array',
  labels: { singular: 'Chapter', plural: 'Chapters' },
  maxRows: 60,
  admin: {
    ...foldedRows,
    description: 'For a long document: each chapter is a page of its own, and the text before is the introduction. Drag them into order.',
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'The main heading of its page. It stands in the list of chapters.' },
    },
    {
      name: 'slug',
      type: 'text',
      label: 'Web address',
      maxLength: 80,
      validate,
      hooks: { beforeChange: [fillFromTitle] },
      admin: { description: 'The last part of its address. Leave it empty to have it made from the title when the document goes live.' },
    },
    {
      name: 'summary',
      type: 'textarea',
      maxLength: 300,
      admin: { rows: 2, description: 'One or two sentences under its name in the list of chapters. May be left empty.' },
    },
    bodyField({ label: 'Text' }),
  ],
}
