/** A share of the drawing's width as SVG writes it: `37.25%`. */
export function share(part: number): string {
  return `${Math.round(part * 100) / 100}%`
}

/** A length that grows with the reader's text: `1.5em`. */
export function ems(length: number): string {
  return `${Math.round(length * 100) / 100}em`
}

/** How much room the longest of some words takes: classes of the style sheet, since pages have no inline styles. */
export function roomFor(words: readonly string[]): 'small' | 'medium' | 'large' {
  const longest = Math.max(0, ...words.map((word) => word.length))
  if (longest <= 5) return 'small'
  return longest <= 9 ? 'medium' : 'large'
}
