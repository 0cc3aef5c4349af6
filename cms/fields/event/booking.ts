import type { CheckboxField, GroupField, TextField } from 'payload'
import { hrefField } from '#cms/fields/href.ts'
import { momentField } from '#cms/fields/moment.ts'

/** How people book a place. Pages stop offering it when booking closes, when the event is cancelled and when it is over. */
export const bookingField: GroupField = {
  name: 'booking',
  type: 'group',
  label: 'Booking',
  fields: [
    hrefField('href', 'Where to book', 'A web address with https://, or mailto: and an address. Leave it empty when nobody needs to book.'),
    { name: 'label', type: 'text', label: 'Words on the button', maxLength: 60, admin: { description: 'Empty: “Book a place”.' } },
    momentField('closesAt', 'Booking closes', 'Empty: when the event begins.'),
  ],
}

/** What it costs. */
export const costFields: [TextField, CheckboxField] = [
  { name: 'cost', type: 'text', maxLength: 120, admin: { description: 'In words: “Free”, “£40 for voluntary organisations”.' } },
  {
    name: 'isPaid',
    type: 'checkbox',
    label: 'People pay',
    defaultValue: false,
    admin: {
      description: 'What people pay for is kept out of bulletins that are sent as a public task: offering it by email is marketing (PECR).',
    },
  },
]
