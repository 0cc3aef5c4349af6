// Control characters, half surrogates and the two code points that XML forbids come with pastes from PDF and break feeds.
const unwanted = /[\p{Cc}\p{Cs}\u{fffe}\u{ffff}\u{feff}]+/gu

/** Text fit for pages, feeds and mail: no control characters, and every run of ordinary white space is one space. */
export function cleanText(text: string): string {
  return text.replace(unwanted, ' ').replace(/ {2,}/g, ' ')
}

/** A one-line text of a form field, clean and trimmed; empty for anything but text. */
export function lineOf(value: unknown): string {
  return typeof value === 'string' ? cleanText(value).trim() : ''
}
