import type { Field } from 'payload'
import { dayPicker } from './date-picker.ts'

/** Where a fact comes from and when a person last checked it (promise 15: past its check date it is flagged). */
export const checkedFields = (kind: string, description: string): Field[] => [
  {
    name: 'source',
    type: 'text',
    required: true,
    maxLength: 300,
    admin: { description: `Where the ${kind} was read: the organisation’s own page or paper, with its date.` },
  },
  {
    name: 'checkedOn',
    type: 'date',
    label: 'Last checked on',
    required: true,
    index: true,
    admin: { position: 'sidebar', date: dayPicker, description },
  },
]
