import type { z } from 'zod'
import { readShape } from './read-shape.ts'
import { readYaml } from './read-yaml.ts'
import type { Tell } from './tell.ts'

/**
 * The entries of a file that holds a list, each checked against `schema`. Those that do not fit, and those whose id (`idOf`) another
 * has, are told and left out.
 */
export function readEntries<Entry>(text: string, schema: z.ZodType<Entry>, idOf: (entry: Entry) => string, tell: Tell): Entry[] {
  const yaml = readYaml(text, 1, tell)
  if (!yaml) return []
  if (!Array.isArray(yaml.data)) {
    tell('this file holds a list: begin each entry with "- "', 1)
    return []
  }
  const entries = new Map<string, Entry>()
  for (const index of yaml.data.keys()) {
    const entry = readShape(schema, yaml, [index], (reason, line) => tell(`entry ${index + 1}: ${reason}`, line))
    if (entry === undefined) continue
    if (entries.has(idOf(entry))) tell(`entry ${index + 1}: another entry has the id "${idOf(entry)}"`, yaml.lineOf([index]))
    else entries.set(idOf(entry), entry)
  }
  return [...entries.values()]
}
