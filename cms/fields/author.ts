import type { FieldHook, RelationshipField } from 'payload'
import { systemField } from '#cms/access/predicates.ts'
import { guarded } from './guarded.ts'

const rememberWhoBegan: FieldHook = ({ operation, req, value, originalDoc }) => {
  if (operation === 'create') return req.user?.id ?? undefined
  return originalDoc?.author ?? value
}

const guard = guarded(systemField, 'Nobody changes who began a document.', { create: systemField })

/** Who began the document. Authors may edit what they began; nobody can change it. */
export const authorField: RelationshipField = {
  name: 'author',
  type: 'relationship',
  relationTo: 'users',
  label: 'Begun by',
  maxDepth: 0,
  access: guard.access,
  hooks: { ...guard.hooks, beforeChange: [rememberWhoBegan] },
  admin: { position: 'sidebar', readOnly: true, description: 'Who began this. Authors may edit what they began.' },
}
