/** The colour schemes in which a mail can be looked at. */
export type Scheme = 'light' | 'dark'

/** The scheme that an address asks for; `null` leaves it to the browser. */
export const schemeOf = (asked: string | null): Scheme | null => (asked === 'light' || asked === 'dark' ? asked : null)

/** A mail as a program in this colour scheme draws it, whatever the scheme of the browser that shows the preview. */
export function inScheme(mail: string, scheme: Scheme | null): string {
  if (scheme === null) return mail
  return mail
    .replaceAll(/@media\s*\(prefers-color-scheme:\s*dark\)/g, scheme === 'dark' ? '@media all' : '@media not all')
    .replaceAll(/(color-schemes?(?:" content="|:\s*))light dark/g, `$1${scheme}`)
}
