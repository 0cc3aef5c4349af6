import type { Gap } from '#content/schema/gap.ts'

/** What a preview says where a field of the draft should be shown, `undefined` when nothing is wrong with it. */
export function gapOf(gaps: readonly Gap[] | undefined, field: string): string | undefined {
  return gaps?.find((gap) => gap.field === field)?.message
}

/** The gaps in fields that the page does not mark in place. */
export function gapsElsewhere(gaps: readonly Gap[] | undefined, markedInPlace: readonly string[]): Gap[] {
  return (gaps ?? []).filter(({ field }) => !markedInPlace.includes(field))
}
