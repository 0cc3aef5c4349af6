/** Whether `value` can be the id of a document: a slug, a UUID or what a store generates. */
export function isRecordId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][\w-]{0,99}$/.test(value)
}
