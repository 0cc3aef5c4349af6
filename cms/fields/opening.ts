import type { GroupField, TextField, TextFieldSingleValidation } from 'payload'
import { holidayKinds, openingKinds } from '#cms/domain/published/opening.ts'
import { timeOfDaySchema, weekdays } from '#content/schema/opening.ts'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const hasHours = (_data: unknown, siblingData: { kind?: unknown }) => siblingData?.kind === 'hours'

const faultOfTime = (value: unknown) =>
  timeOfDaySchema.safeParse(value).success
    ? undefined
    : 'Write the time with four figures on the 24-hour clock, for example 08:45 or 17:30.'

const timeField = (name: 'from' | 'until', description: string, validate: TextFieldSingleValidation): TextField => ({
  name,
  type: 'text',
  required: true,
  maxLength: 5,
  validate,
  admin: { width: '25%', description },
})

/** When a help line answers, exactly enough for the site to say "Open now, until 5:30pm". */
export const openingField: GroupField = {
  name: 'opening',
  type: 'group',
  label: 'Open now?',
  admin: {
    description:
      'Pages say whether the line answers at this moment and until when, in Essex time. Give exact hours only when you are sure of them: somebody may wait for 8:45 because this says so.',
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: 'When somebody answers',
      required: true,
      defaultValue: 'unknown',
      options: Object.entries(openingKinds).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'stretches',
      type: 'array',
      label: 'Times of the week',
      labels: { singular: 'Stretch', plural: 'Stretches' },
      maxRows: 21,
      admin: {
        condition: hasHours,
        description:
          'One row for days with the same hours. A night that runs past midnight is two rows: until 24:00, and from 00:00 the next day.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'days',
              type: 'select',
              hasMany: true,
              required: true,
              options: weekdays.map((value) => ({ value, label: capital(value) })),
              admin: { width: '50%', description: 'Every day that these hours hold for.' },
            },
            timeField('from', 'For example 08:45.', (value: unknown) => faultOfTime(value) ?? true),
            timeField('until', 'For example 17:30. 24:00 is the end of the day.', (value: unknown, { siblingData }) => {
              const { from } = siblingData as { from?: unknown }
              const fault = faultOfTime(value)
              if (fault) return fault
              if (faultOfTime(from) || String(from) < String(value)) return true
              return `This is not after ${String(from)}. Write a night that runs past midnight as two rows: until 24:00, and from 00:00 the next day.`
            }),
          ],
        },
      ],
    },
    {
      name: 'bankHolidays',
      type: 'select',
      label: 'On bank holidays in England',
      required: true,
      defaultValue: 'usual',
      options: Object.entries(holidayKinds).map(([value, label]) => ({ value, label })),
      admin: { condition: hasHours },
    },
    {
      name: 'preview',
      type: 'ui',
      admin: { components: { Field: '/admin/settings/OpeningPreview.tsx#OpeningPreview' }, disableListColumn: true },
    },
  ],
}
