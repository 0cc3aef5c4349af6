import type { Random } from './random.ts'

const scalars: readonly unknown[] = [
  undefined, null, true, false, 0, -0, -1, 1.5, NaN, Infinity, Number.MAX_VALUE, 10n, Symbol('x'), '', ' ', '\u0000', '\ud800', 'constructor',
  '__proto__', '<script>', '../../x', 'x'.repeat(5000), '2026-11-23', '+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00Z', 'Invalid Date',
  new Date(NaN), new Date(8.64e15), new Date(-8.64e15), /x/, () => 'x',
] // prettier-ignore

/** Objects that cannot be made into text, and names that every object has. */
const oddObjects: readonly (() => unknown)[] = [
  () => Object.create(null) as unknown,
  () => ({ toString: 1, valueOf: 2 }),
  () => ({ id: { toString: 1 } }),
  () => ({ id: null }),
  () => JSON.parse('{"__proto__":{"x":1},"constructor":null,"hasOwnProperty":1}') as unknown,
  () => ({ root: { children: [{ type: 'paragraph', children: null }, null, 7] } }),
  () => ({ root: { type: 'root', children: {} } }),
  () => ({ length: 3 }),
  () => new Map([['id', 1]]),
  () => Array(3) as unknown,
]

/** A value that no form sends and a request can. */
export function hostileValue(random: Random, depth = 0): unknown {
  if (depth < 3 && random.chance(0.25)) return random.list(0, 4, () => hostileValue(random, depth + 1))
  if (depth < 3 && random.chance(0.2)) {
    const keys = ['id', 'label', 'href', 'audience', 'title', 'children', 'root', 'toString', '__proto__', 'updatedAt', 'createdAt']
    return Object.fromEntries(random.list(0, 4, () => [random.pick(keys), hostileValue(random, depth + 1)] as const))
  }
  return random.chance(0.3) ? random.pick(oddObjects)() : random.pick(scalars)
}
