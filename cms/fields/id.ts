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
  admin: { hidden: true },
}
