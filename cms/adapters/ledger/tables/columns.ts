import type { BasePayload } from 'payload'
import type { TableName } from './tables.ts'

/** The kinds of field that the stores keep otherwise than JavaScript has them. */
export type ColumnKind = 'date' | 'boolean' | 'json' | 'plain'

/** The stored fields of a collection with the kind of each, the time stamps included, from Payload's own config. */
export function columnsOf(payload: BasePayload, table: TableName): ReadonlyMap<string, ColumnKind> {
  const { config } = payload.collections[table]
  const kinds: Record<string, ColumnKind> = { date: 'date', checkbox: 'boolean', json: 'json' }
  const columns = new Map<string, ColumnKind>(
    config.flattenedFields.flatMap((field) =>
      'name' in field && !('virtual' in field && field.virtual) ? [[field.name, kinds[field.type] ?? 'plain'] as const] : [],
    ),
  )
  if (config.timestamps) for (const name of ['createdAt', 'updatedAt']) columns.set(name, 'date')
  return columns
}
