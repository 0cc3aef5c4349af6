/** Which copy of a bulletin somebody gets: the editions that are merged in it, and whether it has what readers pay for. */
export interface Variant {
  /** Keys of editions in the bulletin's own order. */
  editions: readonly string[]
  withPaid: boolean
}

const paid = '~paid'

/** The id of the list that an edition is for. A digest has an edition for each issue of a list that it tells of: `schools@2`. */
export const listOfEdition = (key: string): string => key.replace(/@\d+$/, '')

/** One string for a variant: `practitioners+schools~paid`. Keys of editions hold neither `+` nor `~`. */
export function variantKey({ editions, withPaid }: Variant): string {
  return editions.join('+') + (withPaid ? paid : '')
}

/** The variant that a key stands for. */
export function variantOf(key: string): Variant {
  const withPaid = key.endsWith(paid)
  return { editions: (withPaid ? key.slice(0, -paid.length) : key).split('+'), withPaid }
}

/** The ids of the lists whose editions a variant merges, each once. */
export const listsOfVariant = (key: string): string[] => [...new Set(variantOf(key).editions.map(listOfEdition))]
