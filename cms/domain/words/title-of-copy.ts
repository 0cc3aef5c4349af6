/** What a copy is called, so that nobody takes it for the original: “Copy of December”, “Copy 2 of December”; cut to the longest that a title may be. */
export function titleOfCopy(title: string, longest: number): string {
  const [, number = '1', rest] = /^Copy (?:(\d+) )?of (.*)$/s.exec(title) ?? []
  const words = rest === undefined ? `Copy of ${title}` : `Copy ${Number(number) + 1} of ${rest}`
  return words.length <= longest ? words : `${words.slice(0, longest - 1).trimEnd()}…`
}
