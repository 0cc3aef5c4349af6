import type { CollectionConfig } from 'payload'
import { editorialAccess } from '#cms/access/editorial.ts'
import { askForApprovalFields } from '#cms/fields/ask-for-approval.ts'
import { authorField } from '#cms/fields/author.ts'
import { bodyField } from '#cms/fields/body/body-field.ts'
import { audienceField, drawingField, standingField, summaryField, titleField } from '#cms/fields/content-fields.ts'
import { bookingField, costFields } from '#cms/fields/event/booking.ts'
import { questionFields } from '#cms/fields/event/questions.ts'
import { placeField, sessionsField } from '#cms/fields/event/when-and-where.ts'
import { idField } from '#cms/fields/id.ts'
import { publishedAtField } from '#cms/fields/published-at.ts'
import { slugField } from '#cms/fields/slug.ts'
import { eventKinds, eventKindSchema } from '#content/schema/event.ts'
import { publishable } from './publishable.ts'

/** Events, training courses and practitioner forums, at `/events/<slug>/`. */
export const Events: CollectionConfig = publishable({
  slug: 'events',
  labels: { singular: 'Event', plural: 'Events' },
  access: editorialAccess,
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'isCancelled', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary', 'slug'],
    description: 'Courses, conferences, practitioner forums and other events. They move to the past ones by themselves.',
  },
  fields: [
    idField,
    standingField,
    {
      type: 'tabs',
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
                description:
                  'Better than taking the page down: whoever looks for it, on the site or in their calendar, sees that it is off.',
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
    },
    slugField('/events/'),
    ...askForApprovalFields,
    publishedAtField,
    authorField,
  ],
})
