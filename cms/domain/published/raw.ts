/** A document as the store gives it, at depth 0. */
export type Raw = Record<string, unknown>

/** The id that a relation holds, whether or not the related document came with it. */
export function idOf(relation: unknown): string | undefined {
  const id = relation !== null && typeof relation === 'object' && 'id' in relation ? relation.id : relation
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

/** The ids that a relation to many holds, in order. */
export function idsOf(relations: unknown): string[] {
  return Array.isArray(relations) ? relations.flatMap((relation) => idOf(relation) ?? []) : []
}

/** A text without white space around it; `undefined` when nothing is left. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}

/** The lines of a text, each without white space around it; empty ones are left out. */
export const linesOf = (value: unknown): string[] => (textOf(value) ?? '').split('\n').flatMap((line) => textOf(line) ?? [])

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day in Europe/London (`2026-11-23`) of a stored date. */
export function dayOf(value: unknown): string | undefined {
  const date = value instanceof Date ? value : typeof value === 'string' && value !== '' ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? londonDay.format(date) : undefined
}

/** The instant (ISO 8601, UTC, milliseconds) of a stored date. */
export function instantOf(value: unknown): string | undefined {
  const date = value instanceof Date ? value : typeof value === 'string' && value !== '' ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined
}
