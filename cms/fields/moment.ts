import type { DateField } from 'payload'
import { momentPicker } from './date-picker.ts'

/** An instant, chosen and shown in Essex time. */
export const momentField = (name: string, label: string, description: string, values: Pick<DateField, 'required' | 'index'> = {}) =>
  ({
    name,
    label,
    type: 'date',
    ...values,
    timezone: { defaultTimezone: 'Europe/London', supportedTimezones: [{ label: 'Essex time (Europe/London)', value: 'Europe/London' }] },
    admin: { date: momentPicker, description },
  }) satisfies DateField
