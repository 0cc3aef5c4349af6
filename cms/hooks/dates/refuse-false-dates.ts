import { APIError, type CollectionBeforeValidateHook, type GlobalBeforeValidateHook } from 'payload'

/** Dates that Payload keeps beside the fields of its own config. */
const ownDates = ['createdAt', 'updatedAt', 'deletedAt']

const isDate = (value: unknown): boolean =>
  (typeof value === 'string' && !Number.isNaN(Date.parse(value))) || (value instanceof Date && !Number.isNaN(value.getTime()))

type Values = Partial<Record<string, unknown>> | null | undefined

interface Field {
  name: string
  type: string
  /** Of a group or of the rows of a list. */
  flattenedFields?: readonly Field[]
}

/** The paths of dates that hold something else, those in groups and lists included: `sessions.0.startsAt`. */
function falseDates(fields: readonly Field[], values: Values): string[] {
  if (!values || typeof values !== 'object') return []
  return fields.flatMap(({ name, type, flattenedFields = [] }) => {
    const value = values[name]
    if (value === undefined || value === null) return []
    if (type === 'date') return isDate(value) ? [] : [name]
    const parts =
      type === 'group' ? [[name, value]] : Array.isArray(value) && type === 'array' ? value.map((row, i) => [`${name}.${i}`, row]) : []
    return parts.flatMap(([path, part]) => falseDates(flattenedFields, part as Values).map((rest) => `${String(path)}.${rest}`))
  })
}

function refuse(fields: readonly Field[], data: Values): void {
  const own = ownDates.map((name) => ({ name, type: 'date' }))
  const faults = [...new Set(falseDates([...own, ...fields], data))]
  if (faults.length > 0)
    throw new APIError(`${faults.join(', ')}: write a date such as 2027-03-28T09:00:00.000Z, or null for none.`, 400, undefined, true)
}

/**
 * Keeps what is no date out of a date. Payload does not look at it in a draft, nor ever at its own dates; SQLite stores it; and from then on
 * every list that holds the document fails.
 * @throws APIError 400 that names each field.
 */
export const refuseFalseDates: CollectionBeforeValidateHook = ({ collection, data }) => {
  refuse(collection.flattenedFields as Field[], data)
  return data
}

/** The same for settings and alert. */
export const refuseFalseDatesOfGlobal: GlobalBeforeValidateHook = ({ global, data }) => {
  refuse(global.flattenedFields as Field[], data)
  return data
}
