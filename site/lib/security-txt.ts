import type { Content } from '#content/schema/content.ts'

const day = 24 * 60 * 60 * 1000
/** A file that is about to expire is not trusted by those who read it, so it is renewed this long before. */
const renewBeforeDays = 30
const firstYear = 2026

/**
 * The instant at which the file expires: the first 1 January or 1 July that is more than 30 days away. RFC 9116 asks for less than a
 * year. The page asks nothing but whether given instants are reached, and so is rendered again 30 days before it expires.
 */
export function securityExpiresAt(content: Pick<Content, 'validUntil'>): string {
  for (let half = 0; ; half += 1) {
    const expiresAt = new Date(Date.UTC(firstYear + Math.floor(half / 2), (half % 2) * 6, 1))
    const renewAt = new Date(expiresAt.getTime() - renewBeforeDays * day)
    if (content.validUntil(renewAt.toISOString())) return expiresAt.toISOString()
  }
}

/** The file `/.well-known/security.txt` (RFC 9116): where to report a fault in the site's security. */
export function securityTxt(content: Pick<Content, 'settings' | 'validUntil' | 'siteUrl'>): string {
  return [
    `Contact: ${content.settings().securityContact}`,
    `Expires: ${securityExpiresAt(content)}`,
    'Preferred-Languages: en',
    `Canonical: ${content.siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}
