import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'

/** A new id. What a hook creates names its own: Payload leaves out defaults in a request that restores a version. */
export const newId = (): string => randomUUID()

/** The document's id: a text that is the same on SQLite and MongoDB, made here unless the import names one. */
export const idField: TextField = {
  name: 'id',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  defaultValue: newId,
  validate: (value: string | null | undefined) =>
    !value || /^[a-z0-9][a-z0-9-]{0,99}$/i.test(value) || 'An id may hold only a-z, 0-9 and hyphens, at most 100 of them.',
  admin: { hidden: true },
}
