import type { CollectionConfig } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { questionAccess } from '#cms/access/questions.ts'
import { publishersOnlyField, systemField } from '#cms/access/predicates.ts'
import { smallTextField } from '#cms/fields/body/small-text-field.ts'
import { tickCell } from '#cms/fields/tick-cell.ts'
import { guarded } from '#cms/fields/guarded.ts'
import { idField } from '#cms/fields/id.ts'
import { auditRemoval } from '#cms/hooks/audit.ts'
import { refuseFalseDates } from '#cms/hooks/dates/refuse-false-dates.ts'
import { auditAnswer } from '#cms/hooks/events/audit-answer.ts'
import { recordAnswer, recordAnswerRemoval } from '#cms/hooks/events/record-answer.ts'
import { refuseUnanswered } from '#cms/hooks/events/refuse-unanswered.ts'
import { mayWrite } from '#cms/domain/access/roles.ts'
import { longestQuestion, longestRole } from '#cms/domain/question/limits.ts'

const onlyOurs = guarded(systemField, 'Nobody changes what the form noted when the question came.', { create: systemField })
const onlyPublishers = guarded(
  publishersOnlyField,
  'Only an editor or an administrator decides what readers see. Save the answer without it: they find it under Questions for events.',
  { create: systemField },
)

/**
 * Questions that readers sent before an event. Only the hub's own form makes one; there is no name, no mail address and no network
 * address in it. What is answered and published stands on the event's page.
 */
export const EventQuestions: CollectionConfig = {
  slug: 'event-questions',
  labels: { singular: 'Question', plural: 'Questions for events' },
  access: questionAccess,
  disableDuplicate: true,
  defaultSort: '-receivedAt',
  admin: {
    group: 'From readers',
    useAsTitle: 'question',
    defaultColumns: ['question', 'mayBeDisclosure', 'eventTitle', 'state', 'isPublished', 'receivedAt'],
    listSearchableFields: ['question', 'eventTitle'],
    description:
      'What readers asked before an event. Nobody’s name or address is kept. What you answer and publish stands on the event’s page.',
    hideAPIURL: true,
  },
  hooks: {
    beforeValidate: [refuseFalseDates],
    beforeChange: [refuseUnanswered],
    afterChange: [recordAnswer, auditAnswer],
    afterDelete: [recordAnswerRemoval, auditRemoval],
  },
  fields: [
    idField,
    {
      name: 'mayBeDisclosure',
      type: 'checkbox',
      label: 'May be a disclosure',
      defaultValue: false,
      index: true,
      ...onlyOurs,
      admin: {
        components: {
          Field: '/admin/questions/DisclosureNotice.tsx#DisclosureNotice',
          Cell: '/admin/questions/DisclosureCell.tsx#DisclosureCell',
        },
      },
    },
    {
      name: 'question',
      type: 'textarea',
      required: true,
      maxLength: longestQuestion,
      admin: { description: 'As it was asked. Take out names and whatever tells who a child or family is before you publish.' },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: [
        { value: 'waiting', label: 'Waiting' },
        { value: 'answered', label: 'Answered' },
        { value: 'set-aside', label: 'Set aside' },
      ],
      admin: { description: 'Set aside what does not belong here. A worry about a child goes to the safeguarding lead at once.' },
    },
    smallTextField({
      name: 'answer',
      label: 'Answer',
      description: 'In plain words. Do not say anything about a particular child or family.',
    }),
    {
      name: 'isPublished',
      type: 'checkbox',
      label: 'Publish on the event’s page',
      defaultValue: false,
      index: true,
      ...onlyPublishers,
      admin: {
        components: { Cell: tickCell },
        condition: (data) => data?.state === 'answered' || data?.isPublished === true,
        description: 'Readers see both at once. Untick it and they are gone.',
      },
    },
    {
      name: 'keepsRole',
      type: 'checkbox',
      label: 'Show in what capacity it was asked',
      defaultValue: false,
      ...onlyPublishers,
      admin: {
        condition: (data) => data?.state === 'answered' && Boolean(data?.role),
        description: 'Only if the question makes no sense without it, and nobody can be recognised by it.',
      },
    },
    {
      name: 'role',
      type: 'text',
      label: 'Asked by',
      maxLength: longestRole,
      admin: { position: 'sidebar', description: 'In what capacity, if the person said so.' },
    },
    {
      name: 'event',
      type: 'relationship',
      relationTo: 'events',
      index: true,
      maxDepth: 0,
      ...onlyOurs,
      admin: {
        position: 'sidebar',
        readOnly: true,
        // Moderators may not read events; its title stands below for them.
        condition: (_data, _siblings, { user }) => mayWrite(personOf({ user: user as never })),
        description: 'The event that it was asked about.',
      },
    },
    {
      name: 'eventTitle',
      type: 'text',
      label: 'Title of the event',
      ...onlyOurs,
      admin: { position: 'sidebar', readOnly: true, description: 'What it was called when the question came.' },
    },
    {
      name: 'receivedAt',
      type: 'date',
      label: 'Received',
      required: true,
      index: true,
      ...onlyOurs,
      admin: {
        position: 'sidebar',
        readOnly: true,
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, HH:mm' },
        description: 'When it came.',
      },
    },
  ],
}
