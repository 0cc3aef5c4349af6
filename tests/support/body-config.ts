import type { DatabaseAdapterObj, SanitizedConfig } from 'payload'
import { buildConfig } from 'payload'
import { Callout } from '#cms/fields/body/blocks/callout.ts'
import { Table } from '#cms/fields/body/blocks/table.ts'
import { bodyField } from '#cms/fields/body/body-field.ts'
import { noMail, quietConfig } from './open-small-payload.ts'

/** A configuration with just what a body refers to. `notes` holds a body and, as fields of their own, the small texts of two blocks. */
export function bodyConfig(db: DatabaseAdapterObj): Promise<SanitizedConfig> {
  const text = (slug: string) => ({ slug, fields: [{ name: 'id', type: 'text' as const }] })
  return buildConfig({
    secret: 'for tests only',
    db,
    ...quietConfig,
    email: noMail,
    collections: [
      { slug: 'users', auth: true, fields: [] },
      { slug: 'notes', versions: { drafts: true }, fields: [bodyField()] },
      { slug: 'small-texts', fields: [...Callout.fields, ...Table.fields] },
      ...['articles', 'pages', 'topics', 'events', 'documents', 'helplines', 'claims', 'media'].map(text),
    ],
  })
}
