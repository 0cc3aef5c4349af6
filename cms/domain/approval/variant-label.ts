import type { Variant } from '../bulletin/variant.ts'

/** What officers call a variant: the lists whose editions are in it, and whether it has what readers pay for. `names` are those of editions by key. */
export function variantLabel({ editions, withPaid }: Variant, names: ReadonlyMap<string, string>): string {
  const lists = editions.map((key) => names.get(key) ?? 'A list that is gone').join(' + ')
  return `${lists}, ${withPaid ? 'with' : 'without'} paid items`
}
