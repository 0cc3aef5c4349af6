import { idOf, instantOf, type Raw } from '#cms/domain/published/raw.ts'

/** Fields that say something about the saving of a document, not about what readers see. */
const bookkeeping = new Set([
  '_status',
  'author',
  'approvalNote',
  'createdAt',
  'deletedAt',
  'isWaiting',
  'publishedAt',
  'standing',
  'updatedAt',
])

/** Stores differ in how they keep a field that was left empty: not at all, as `null`, as an empty text, list or group. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** A value in one spelling: keys in order, dates as texts, relations as ids, nothing that is empty. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value instanceof Date) return instantOf(value)
  if (value === null || typeof value !== 'object') return value
  const record = value as Record<string, unknown>
  if ('createdAt' in record && 'updatedAt' in record && 'id' in record) return idOf(record)
  return Object.fromEntries(
    Object.keys(record)
      .toSorted()
      .map((key) => [key, canonical(record[key])] as const)
      .filter(([, part]) => !isEmpty(part)),
  )
}

/** What readers would see of a stored document, in one spelling, so that equal contents have equal digests on every store. */
export function contentOf(doc: Raw): unknown {
  return canonical(Object.fromEntries(Object.entries(doc).filter(([key]) => !bookkeeping.has(key))))
}

/** The names of the fields in which two states of a document differ. */
export function changedFields(before: Raw | null, after: Raw): string[] {
  const old = (before ? contentOf(before) : {}) as Record<string, unknown>
  const next = contentOf(after) as Record<string, unknown>
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(next[key]))
    .toSorted()
}
