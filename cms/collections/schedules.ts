import type { CollectionConfig } from 'payload'
import { publishers, nobody } from '#cms/access/predicates.ts'
import { bindSchedule } from '#cms/hooks/schedules/bind-schedule.ts'
import { refuseFalseDates } from '#cms/hooks/dates/refuse-false-dates.ts'
import { cancelOnly } from '#cms/hooks/schedules/cancel-only.ts'
import { auditChange } from '#cms/hooks/audit.ts'
import { momentPicker } from '#cms/fields/date-picker.ts'
import { idField } from '#cms/fields/id.ts'

/** Collections whose documents can be scheduled. */
const schedulable = ['articles', 'pages', 'events', 'documents', 'topics', 'helplines', 'claims'] as const

/** What is to go live or come down at a time. The worker carries out exactly the version that was chosen, or says why not. */
export const Schedules: CollectionConfig = {
  slug: 'schedules',
  labels: { singular: 'Schedule', plural: 'Schedules' },
  access: { read: publishers, create: publishers, update: publishers, delete: nobody },
  disableDuplicate: true,
  defaultSort: 'at',
  admin: {
    group: 'Site',
    useAsTitle: 'summary',
    defaultColumns: ['summary', 'at', 'state', 'outcome'],
    description: 'What goes live or comes down at a set time. Open a document and press “Schedule” to add one. Cancel one here.',
  },
  hooks: { beforeValidate: [bindSchedule, refuseFalseDates], beforeChange: [cancelOnly], afterChange: [auditChange] },
  fields: [
    idField,
    { name: 'summary', type: 'text', admin: { readOnly: true, description: 'What will happen.' } },
    {
      name: 'document',
      type: 'relationship',
      relationTo: [...schedulable],
      required: true,
      index: true,
      maxDepth: 0,
      admin: { description: 'The document that goes live or comes down.' },
    },
    {
      name: 'action',
      type: 'select',
      required: true,
      options: [
        { value: 'publish', label: 'Publish' },
        { value: 'unpublish', label: 'Take down' },
      ],
      admin: { description: 'What to do with it.' },
    },
    {
      name: 'version',
      type: 'text',
      label: 'Exact version',
      admin: {
        description: 'The version to publish. Empty: the newest one at the moment you save this. Later edits are not published by it.',
      },
    },
    {
      name: 'at',
      type: 'date',
      label: 'Time',
      required: true,
      index: true,
      timezone: { defaultTimezone: 'Europe/London', supportedTimezones: [{ label: 'Essex time (Europe/London)', value: 'Europe/London' }] },
      admin: {
        date: momentPicker,
        description: 'The time in Essex, summer time included.',
      },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: [
        { value: 'waiting', label: 'Waiting' },
        { value: 'done', label: 'Done' },
        { value: 'refused', label: 'Not done' },
        { value: 'cancelled', label: 'Cancelled' },
      ],
      admin: { description: 'Set it to Cancelled to stop it.' },
    },
    { name: 'outcome', type: 'textarea', admin: { readOnly: true, description: 'What came of it.' } },
    {
      name: 'person',
      type: 'relationship',
      label: 'Scheduled by',
      relationTo: 'users',
      maxDepth: 0,
      admin: { readOnly: true, description: 'Who scheduled it.' },
    },
  ],
}
