import type { NumberField } from 'payload'

/** Place in lists: smaller numbers first, equal ones by name. */
export const orderField = (plural: string): NumberField => ({
  name: 'order',
  type: 'number',
  required: true,
  defaultValue: 100,
  min: 0,
  max: 10_000,
  admin: { position: 'sidebar', step: 1, description: `Place in lists of ${plural}: smaller numbers come first.` },
})
