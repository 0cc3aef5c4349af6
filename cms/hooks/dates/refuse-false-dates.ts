import { APIError, type CollectionBeforeValidateHook, type GlobalBeforeValidateHook } from 'payload'

/** Dates that Payload keeps beside the fields of its own config. */
const ownDates = ['createdAt', 'updatedAt', 'deletedAt']

const isDate = (value: unknown): boolean =>
  (typeof value === 'string' && !Number.isNaN(Date.parse(value))) || (value instanceof Date && !Number.isNaN(value.getTime()))

interface Field {
  name: string
  type: string
}

function refuse(fields: readonly Field[], data: Partial<Record<string, unknown>> | undefined): void {
  const dates = new Set([...ownDates, ...fields.filter(({ type }) => type === 'date').map(({ name }) => name)])
  const faults = [...dates].filter((name) => data?.[name] !== undefined && data[name] !== null && !isDate(data[name]))
  if (faults.length > 0)
    throw new APIError(`${faults.join(', ')}: write a date such as 2027-03-28T09:00:00.000Z, or null for none.`, 400, undefined, true)
}

/**
 * Keeps what is no date out of a date. Payload does not look at it in a draft, nor ever at its own dates; SQLite stores it; and from then on
 * every list that holds the document fails.
 * @throws APIError 400 that names each field.
 */
export const refuseFalseDates: CollectionBeforeValidateHook = ({ collection, data }) => {
  refuse(collection.flattenedFields, data)
  return data
}

/** The same for settings and alert. */
export const refuseFalseDatesOfGlobal: GlobalBeforeValidateHook = ({ global, data }) => {
  refuse(global.flattenedFields, data)
  return data
}
