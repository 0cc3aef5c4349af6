import type { Field } from 'payload'
import { adminsOnlyField } from '#cms/access/predicates.ts'
import { hrefField } from '#cms/fields/href.ts'
import { guarded } from '../guarded.ts'

const adminsOnly = guarded(adminsOnlyField, 'Only an administrator changes who the partnership is.')

/** Who the partnership is. Only administrators change it. */
export const identityFields: Field[] = [
  {
    name: 'name',
    type: 'text',
    required: true,
    maxLength: 120,
    ...adminsOnly,
    admin: { description: 'The partnership’s full name.' },
  },
  {
    name: 'shortName',
    type: 'text',
    required: true,
    maxLength: 30,
    ...adminsOnly,
    admin: { description: 'The short form, for tight places.' },
  },
  { name: 'area', type: 'text', required: true, maxLength: 60, ...adminsOnly, admin: { description: 'The area it serves: "Essex".' } },
  {
    name: 'strapline',
    type: 'text',
    required: true,
    maxLength: 160,
    ...adminsOnly,
    admin: { description: 'One sentence that says what the site is for.' },
  },
  {
    name: 'contact',
    type: 'group',
    ...adminsOnly,
    admin: { description: 'Shown on the contact page and at the foot of every page.' },
    fields: [
      { name: 'email', type: 'email', admin: { description: 'For general questions, not for worries about a child.' } },
      { name: 'phone', type: 'text', maxLength: 30, admin: { description: 'Office telephone.' } },
      { name: 'address', type: 'textarea', maxLength: 300, admin: { description: 'Postal address, a line each.' } },
    ],
  },
  {
    ...hrefField(
      'securityContact',
      'Contact for security faults',
      'Where people report a fault in the site’s security: mailto: or https:.',
      true,
    ),
    ...adminsOnly,
  },
]
