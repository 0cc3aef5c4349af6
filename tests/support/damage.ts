import type { Random } from './random.ts'

const values = [
  null, true, 0, -1, 1e308, '', 'x', 'javascript:alert(1)', '\u0000', '\ud800', 'paragraph', 'block', 'list', 'link', '__proto__', [], {}, [[]], [null],
  { id: 'a' }, { relationTo: 'media', value: { id: {} } }, { root: null }, { type: 'table', children: [{}] }, { type: 'upload', version: 3 },
] // prettier-ignore
const keys = [
  'root',
  'children',
  'type',
  'text',
  'fields',
  'format',
  'url',
  'blockType',
  'items',
  'listType',
  'id',
  '__proto__',
  'constructor',
]

/** Any JSON at all, at most `depth` deep. */
export function randomJson(random: Random, depth: number): unknown {
  if (depth === 0 || random.chance(0.3)) return random.pick(values)
  if (random.chance(0.5)) return random.list(0, 4, () => randomJson(random, depth - 1))
  return Object.fromEntries(random.list(0, 5, () => [random.pick(keys), randomJson(random, depth - 1)]))
}

/** A copy of `value` with some parts replaced, taken out, doubled or wrapped. */
export function damaged(random: Random, value: unknown): unknown {
  if (random.chance(0.004)) return structuredClone(random.pick(values))
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const part = damaged(random, item)
      return random.chance(0.01) ? [] : random.chance(0.01) ? [part, part] : random.chance(0.005) ? [[part]] : [part]
    })
  }
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(() => !random.chance(0.01))
  return Object.fromEntries(kept.map(([key, part]) => [key, damaged(random, part)]))
}
