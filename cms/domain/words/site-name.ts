/** The site that an address leads to, as people know it: `childline.org.uk`. Empty for what is no web address. */
export function siteName(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''
}
