import type { TextField } from 'payload'
import { adminsOnlyField } from '#cms/access/predicates.ts'
import { faultOfExitUrl, usualExitUrl } from '#cms/domain/published/exit-url.ts'
import { guarded } from '../guarded.ts'

/** Where "Exit this page" leads. Only administrators change it. */
export const exitField: TextField = {
  name: 'exitUrl',
  type: 'text',
  label: 'Exit this page',
  maxLength: 300,
  defaultValue: usualExitUrl,
  ...guarded(adminsOnlyField, 'Only an administrator changes where “Exit this page” leads.'),
  validate: (value: string | null | undefined) => {
    const fault = value ? faultOfExitUrl(value.trim()) : undefined
    return fault === undefined || `The address ${fault}`
  },
  admin: {
    description:
      'Where a reader lands who must leave a page quickly. Choose a site that anybody might have open, such as the weather: quick to load, without sign-in, and without anything personal or recently looked at. Empty: the BBC weather page.',
  },
}
