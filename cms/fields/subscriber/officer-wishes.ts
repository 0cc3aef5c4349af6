import type { Field, RelationshipField } from 'payload'

/** Payload shows a field that it does not store as read-only unless it is told otherwise. */
const open = { readOnly: false, disableListColumn: true, disableListFilter: true }

/** Lists that are named for one save; nothing of it is stored with the subscriber. */
const listsField = (name: string, label: string, description: string): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo: 'lists',
  hasMany: true,
  maxDepth: 0,
  virtual: true,
  label,
  admin: { ...open, description, allowCreate: false },
})

/**
 * What an officer does about somebody's subscriptions, carried out when they save: the record of it is made in `consents` and `subscriptions`
 * (`cms/hooks/subscribers`).
 */
export const officerWishesField: Field = {
  type: 'collapsible',
  label: 'Put on lists, or take off',
  fields: [
    listsField(
      'addLists',
      'Put on these lists',
      'Nobody is put on a list without one of the two grounds below. They can end it themselves at any time.',
    ),
    {
      name: 'basis',
      type: 'select',
      virtual: true,
      label: 'On what ground (UK GDPR 6)',
      options: [
        { value: 'public-task', label: 'Public task: they need it for their work in safeguarding' },
        { value: 'consent', label: 'Consent: they said so, and there is evidence' },
      ],
      admin: { ...open, description: 'Needed for a new person, and to put somebody on a list.' },
    },
    {
      name: 'evidence',
      type: 'textarea',
      virtual: true,
      maxLength: 2000,
      label: 'What shows it',
      admin: {
        ...open,
        description:
          '“Member of the Board since May 2026”; “asked by mail on 3 March 2026”. It is kept. Also needed when you tick that somebody agreed to hear of paid courses.',
      },
    },
    listsField('takeOffLists', 'Take off these lists', 'At once. They can come back only by being put on again, or by subscribing.'),
    {
      name: 'stopsMail',
      type: 'checkbox',
      virtual: true,
      label: 'Stop all mail to this address',
      admin: {
        ...open,
        description: 'Ends everything, and keeps the address from being mailed again by form, import or a restored backup.',
      },
    },
  ],
}
