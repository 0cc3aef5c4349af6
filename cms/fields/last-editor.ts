import type { FieldHook, RelationshipField } from 'payload'
import { systemField } from '#cms/access/predicates.ts'

const rememberWhoEdited: FieldHook = ({ req, value }) => req.user?.id ?? value

/** Who saved the document last. Whoever wrote or last edited something does not approve it alone without a reason (promise 1). */
export const lastEditorField: RelationshipField = {
  name: 'lastEditor',
  type: 'relationship',
  relationTo: 'users',
  label: 'Last edited by',
  maxDepth: 0,
  access: { create: systemField, update: systemField },
  hooks: { beforeChange: [rememberWhoEdited] },
  admin: { position: 'sidebar', readOnly: true },
}
