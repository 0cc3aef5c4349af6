import type { SelectField } from 'payload'

/** Advice is kept up to date; news stands on `/news/` by its day. */
export const kindField: SelectField = {
  name: 'kind',
  type: 'select',
  label: 'Advice or news',
  required: true,
  defaultValue: 'advice',
  options: [
    { value: 'advice', label: 'Advice' },
    { value: 'news', label: 'News' },
  ],
  admin: { description: 'Advice is kept right and shows when it was checked. News is true of its day and is listed by it.' },
}
