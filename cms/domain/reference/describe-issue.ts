import type { z } from 'zod'
import { valueAt, type Path } from './tell.ts'

type Issue = z.core.$ZodIssue

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
}

function wrongKind(issue: Issue & { code: 'invalid_type' }, value: unknown): string {
  if (value === undefined || value === null) return 'is missing'
  const remedy =
    issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean') ? ': put it in quotation marks' : ''
  return `must be ${kinds[issue.expected] ?? issue.expected}${remedy}`
}

function wrongSize(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  const isSmall = issue.code === 'too_small'
  const limit = isSmall ? issue.minimum : issue.maximum
  if (isSmall && issue.origin === 'string' && limit === 1) return 'is empty'
  if (issue.origin === 'string') return isSmall ? `is too short: at least ${limit} characters` : `is too long: at most ${limit} characters`
  if (issue.origin === 'array') return isSmall ? `needs at least ${limit} entry` : `has more than ${limit} entries`
  return isSmall ? `must be at least ${limit}` : `must be at most ${limit}`
}

/** Says in words what Zod found wrong with a part of `data`, without the name of the part. */
export function describeIssue(issue: Issue, data: unknown): string {
  const value = valueAt(data, issue.path as Path)
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue, value)
    case 'too_small':
    case 'too_big':
      return wrongSize(issue)
    case 'invalid_value':
      return value === undefined || value === null ? 'is missing' : `must be one of ${issue.values.join(', ')}`
    case 'invalid_format':
      if (issue.format === 'date') return 'must be a day that exists, written as 2026-11-23'
      return issue.format === 'email' ? 'must be an e-mail address' : issue.message
    default:
      return issue.message
  }
}
