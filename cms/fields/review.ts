import type { DateField } from 'payload'
import { dayPicker } from './date-picker.ts'

/** When a person last checked the advice, and by when it must be checked again. */
export const reviewFields: DateField[] = [
  {
    name: 'reviewedOn',
    type: 'date',
    label: 'Last checked on',
    admin: {
      position: 'sidebar',
      date: dayPicker,
      description: 'The day on which somebody last checked that this is right. Readers see it.',
    },
  },
  {
    name: 'reviewBy',
    type: 'date',
    label: 'Check again by',
    required: true,
    index: true,
    admin: {
      position: 'sidebar',
      date: dayPicker,
      description: 'By this day somebody must check it again. It then stands in the list of what is due on the dashboard.',
    },
  },
]
