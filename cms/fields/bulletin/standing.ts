import type { UIField } from 'payload'

/** Where the bulletin stands, on top of its form. */
export const standingField: UIField = {
  name: 'standing',
  type: 'ui',
  admin: { components: { Field: '/admin/bulletins/FormStanding.tsx#FormStanding' }, disableListColumn: true },
}
