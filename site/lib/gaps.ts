import type { Gap } from '#content/schema/gap.ts'

/** What the form calls the fields that are not called by their own name. */
const labels: Record<string, string> = {
  order: 'Place in lists',
  reviewBy: 'Check again by',
  reviewedOn: 'Last checked on',
  slug: 'Web address',
}

const labelOf = (field: string) => labels[field] ?? field.charAt(0).toUpperCase() + field.slice(1)

/** A gap as a whole sentence: "“Topics” needs at least one entry." A message that is a sentence already stays as it is. */
export const gapInWords = ({ field, message }: Gap): string => (/^[a-z]/.test(message) ? `“${labelOf(field)}” ${message}` : message)

/** What a preview says where a field of the draft should be shown, `undefined` when nothing is wrong with it. */
export function gapOf(gaps: readonly Gap[] | undefined, field: string): string | undefined {
  const gap = gaps?.find((candidate) => candidate.field === field)
  return gap && gapInWords(gap)
}

/** The gaps in fields that the page does not mark in place. */
export function gapsElsewhere(gaps: readonly Gap[] | undefined, markedInPlace: readonly string[]): Gap[] {
  return (gaps ?? []).filter(({ field }) => !markedInPlace.includes(field))
}
