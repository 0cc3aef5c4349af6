import type { z } from 'zod'

/** What keeps a document from being published: the field and, in an editor's words, what to do. */
export interface Fault {
  /** The path that Payload gives the field: `title`, `home.title`, `navigation.0.label`. */
  field: string
  message: string
}

/** A document ready for the site, or everything that is wrong with it. */
export type Published<Value> = { ok: true; value: Value } | { ok: false; faults: Fault[] }

const kinds: Partial<Record<string, string>> = {
  string: 'must be text.',
  int: 'must be a whole number.',
  number: 'must be a number.',
  array: 'must be a list.',
}
const formats: Partial<Record<string, string>> = { date: 'must be a day such as 2026-11-23.', email: 'must be a mail address.' }

/** Says a Zod issue in an editor's words. */
function wordsOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined || value === null) return 'is missing.'
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? 'cannot be read.'
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}.`
    case 'too_small':
      return issue.origin === 'array' ? 'needs at least one entry.' : 'is too small.'
    case 'too_big':
      return issue.origin === 'string' ? `is too long: at most ${issue.maximum} characters.` : `is too large: at most ${issue.maximum}.`
    default:
      return (issue.code === 'invalid_format' && formats[issue.format]) || `${issue.message.replace(/\.$/, '')}.`
  }
}

/** What a candidate holds at a path. */
function valueAt(candidate: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], candidate)
}

/** The field of an issue; one with many values is a single field, whichever of them is wrong. `names` are those that the store calls otherwise. */
function fieldOf(path: readonly PropertyKey[], names: Record<string, string>): string {
  const keys = path.map(String)
  if (/^\d+$/.test(keys.at(-1) ?? '')) keys.pop()
  const [first = '', ...rest] = keys
  return [names[first] ?? first, ...rest].join('.')
}

/** Checks a candidate against its schema; `extra` are faults found on the way. */
export function published<Value>(
  schema: z.ZodType<Value>,
  candidate: unknown,
  names: Record<string, string> = {},
  extra: Fault[] = [],
): Published<Value> {
  const result = schema.safeParse(candidate)
  if (result.success && extra.length === 0) return { ok: true, value: result.data }
  const issues = result.error?.issues ?? []
  const found = issues.map((issue) => ({ field: fieldOf(issue.path, names), message: wordsOf(issue, valueAt(candidate, issue.path)) }))
  const isSaid = ({ field }: Fault) => extra.some((fault) => fault.field === field || fault.field.startsWith(`${field}.`))
  const faults = new Map([...extra, ...found.filter((fault) => !isSaid(fault))].map((fault) => [`${fault.field} ${fault.message}`, fault]))
  return { ok: false, faults: [...faults.values()] }
}
