import type { BasePayload } from 'payload'
import { mongodbTables } from './mongodb.ts'
import { sqliteTables } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** The tables of the store that Payload is connected to. */
export function openTables(payload: BasePayload): Tables {
  return payload.db.name === 'mongoose' ? mongodbTables(payload) : sqliteTables(payload)
}
