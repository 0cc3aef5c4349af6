import type { z } from 'zod'
import { describeIssue } from './describe-issue.ts'
import type { YamlReading } from './read-yaml.ts'
import { pathWords, valueAt, type Path, type Tell } from './tell.ts'

/** Paths of `given` that `kept` lacks: keys that no schema names. */
function lostKeys(given: unknown, kept: unknown, path: Path = []): Path[] {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return []
  return Object.entries(given).flatMap(([name, value]) => {
    const part: Path = [...path, Array.isArray(given) ? Number(name) : name]
    return Object.hasOwn(kept, name) ? lostKeys(value, kept[name as keyof typeof kept], part) : [part]
  })
}

/** An issue, or for a value that may have several forms those of the form that it comes nearest to. */
function nearest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const depthOf = (issues: z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
  const [form = []] = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))
  return form.flatMap((inside) => nearest({ ...inside, path: [...issue.path, ...inside.path] }))
}

/** The data at `path` checked against `schema`, in which every key must be named; `undefined` with faults told when it does not fit. */
export function readShape<Value>(schema: z.ZodType<Value>, yaml: YamlReading, path: Path, tell: Tell): Value | undefined {
  const given = valueAt(yaml.data, path)
  const result = schema.safeParse(given)
  const tellAt = (inside: Path, words: string) => tell(`${pathWords(inside) || 'the data'} ${words}`, yaml.lineOf([...path, ...inside]))
  for (const issue of (result.error?.issues ?? []).flatMap(nearest)) tellAt(issue.path as Path, describeIssue(issue, given))
  if (!result.success) return undefined

  const unknown = lostKeys(given, result.data)
  for (const key of unknown) tellAt(key, 'is not a key that is known here: correct its spelling or remove it')
  return unknown.length === 0 ? result.data : undefined
}
