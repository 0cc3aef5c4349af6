import type { Variant } from './variant.ts'

/**
 * Every variant that somebody could get: each choice of editions that one person may be on, with and without what readers pay for; single
 * editions first. It depends on the bulletin alone, never on who is subscribed, so that an approval stands while people come and go.
 */
export function variantsOf({ editions }: { editions: readonly { key: string }[] }): Variant[] {
  const choices = Array.from({ length: 2 ** editions.length - 1 }, (_, index) =>
    editions.filter((_edition, place) => ((index + 1) >> place) % 2 === 1).map(({ key }) => key),
  ).toSorted((a, b) => a.length - b.length)
  return choices.flatMap((keys) => [false, true].map((withPaid) => ({ editions: keys, withPaid })))
}
