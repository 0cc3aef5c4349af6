/** Control characters but line feeds, and signs that turn the direction of what stands after them. */
const unprintable = /[^\P{Cc}\n]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** What somebody typed as it is kept: line ends of one kind, tabs as spaces, nothing that cannot be seen, no white space round it. */
export function plainText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unprintable, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
