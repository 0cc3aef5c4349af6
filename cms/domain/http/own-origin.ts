/** Where a browser says that a request comes from. */
export interface RequestSource {
  'sec-fetch-site'?: string | undefined
  origin?: string | undefined
}

/**
 * Whether a form post comes from the hub's own pages. A browser says so itself (`Sec-Fetch-Site`), an older one by `Origin`, which must be
 * one of `origins`; a program that sends neither is nobody's browser and cannot be misled into sending anything.
 */
export function isFromOwnPages(source: RequestSource, origins: readonly string[]): boolean {
  const site = source['sec-fetch-site']
  if (site === 'same-origin') return true
  if (site === 'cross-site' || site === 'same-site') return false
  return source.origin === undefined || origins.includes(source.origin)
}
