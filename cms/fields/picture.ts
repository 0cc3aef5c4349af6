import type { Field } from 'payload'
import { systemField } from '#cms/access/predicates.ts'
import { judgeRecord, type RecordFault } from '#cms/domain/picture/judge-record.ts'
import { needsConsent, peopleInPicture, peopleNames } from '#cms/domain/picture/people.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { dayPicker } from './date-picker.ts'
import { idField } from './id.ts'

/** The rule of the domain for one field. */
const judged =
  (path: RecordFault['path']) =>
  (_value: unknown, { siblingData }: { siblingData: object }): true | string =>
    judgeRecord(siblingData as Raw).find((fault) => fault.path === path)?.message ?? true

const asksConsent = (_data: unknown, siblingData: Partial<Raw>) => needsConsent(siblingData?.people)

/** What is said of a picture. The file's own facts are fields of Payload's. */
export const pictureFields: Field[] = [
  idField,
  {
    name: 'alt',
    type: 'textarea',
    label: 'What it shows',
    validate: judged('alt'),
    admin: {
      rows: 2,
      condition: (_data, siblingData) => siblingData?.decorative !== true,
      description:
        'One sentence for people who do not see the picture: “Two friends walk home from school, seen from behind”. Leave out “image of” and “picture of”: screen readers say that already.',
    },
  },
  {
    name: 'decorative',
    type: 'checkbox',
    label: 'It only decorates',
    defaultValue: false,
    admin: { description: 'Tick this when a page loses nothing without the picture. Screen readers then pass over it.' },
  },
  {
    name: 'people',
    type: 'select',
    label: 'Who can be seen',
    required: true,
    options: peopleInPicture.map((value) => ({ value, label: peopleNames[value] })),
    validate: judged('people'),
    admin: {
      description:
        'Criminals misuse photographs of children from public sites. Choose pictures in which no child can be recognised wherever you can.',
    },
  },
  {
    name: 'signOff',
    type: 'textarea',
    label: 'Sign-off',
    validate: judged('signOff'),
    admin: {
      rows: 2,
      condition: asksConsent,
      description: 'Who signed it off, when, and where the consent form is kept. Readers never see this.',
    },
  },
  {
    name: 'consentEndsOn',
    type: 'date',
    label: 'Consent ends on',
    index: true,
    validate: judged('consentEndsOn'),
    admin: {
      condition: asksConsent,
      date: dayPicker,
      description: 'The last day on which the hub may show the picture. It leaves every page at the end of that day.',
    },
  },
  {
    name: 'credit',
    type: 'text',
    label: 'Credit',
    maxLength: 200,
    admin: { description: 'Whom to name beside the picture, if its owner asks for it.' },
  },
  {
    name: 'variants',
    type: 'json',
    access: { create: systemField, update: systemField },
    admin: { hidden: true },
  },
]
