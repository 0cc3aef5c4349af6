import type { CollectionConfig } from 'payload'
import { bodyField } from '#cms/fields/body/body-field.ts'
import { audienceField, drawingField, summaryField, titleField } from '#cms/fields/content-fields.ts'
import { bookingField, costFields } from '#cms/fields/event/booking.ts'
import { questionFields } from '#cms/fields/event/questions.ts'
import { placeField, sessionsField } from '#cms/fields/event/when-and-where.ts'
import { tickCell } from '#cms/fields/tick-cell.ts'
import { eventKinds, eventKindSchema } from '#content/schema/event.ts'
import { written } from './written.ts'

/** Events, training courses and practitioner forums, at `/events/<slug>/`. */
export const Events: CollectionConfig = written({
  slug: 'events',
  labels: { singular: 'Event', plural: 'Events' },
  columns: ['kind', 'isCancelled', '_status'],
  description: 'Courses, conferences, practitioner forums and other events. They move to the past ones by themselves.',
  tabs: [
    {
      label: 'Text',
      fields: [
        titleField('What it is, in the words of those who should come.'),
        summaryField,
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'event',
          options: eventKindSchema.options.map((value) => ({ value, label: eventKinds[value] })),
          admin: { description: 'What sort of occasion it is.' },
        },
        bodyField({
          required: false,
          admin: { description: 'More about it: what people will learn, who speaks, what to bring. May be left empty.' },
        }),
        drawingField,
      ],
    },
    {
      label: 'When, where and for whom',
      fields: [
        {
          name: 'isCancelled',
          type: 'checkbox',
          label: 'It is cancelled',
          defaultValue: false,
          admin: {
            components: { Cell: tickCell },
            description: 'Better than taking the page down: whoever looks for it, on the site or in their calendar, sees that it is off.',
          },
        },
        sessionsField,
        placeField,
        audienceField('Whom it is for. Its page wears the colours of the first.'),
        {
          name: 'whoFor',
          type: 'text',
          label: 'For whom exactly',
          maxLength: 160,
          admin: { description: 'In words: “Designated safeguarding leads in schools”.' },
        },
        bookingField,
        ...costFields,
      ],
    },
    { label: 'Questions', fields: questionFields },
  ],
})
