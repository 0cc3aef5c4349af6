const entityTag = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g

const opaque = (tag: string) => tag.replace(/^W\//, '')

/** Whether If-None-Match names `etag`, by the weak comparison of RFC 9110 13.1.2; `*` names every tag. */
export function isNoneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return (header.match(entityTag) ?? []).some((tag) => opaque(tag) === opaque(etag))
}

/** Whether If-Range permits a part: there is none, or it is the strong tag of these very bytes. A date never is. RFC 9110 13.1.5. */
export function isRangeStillValid(header: string | undefined, etag: string): boolean {
  return header === undefined || (header.trim() === etag && !etag.startsWith('W/'))
}
