/** The target of a request: its path, decoded once; its query with the question mark, or empty; and both as they came, without scheme and host. */
export type Target = { path: string; query: string; asSent: string }

/** Slashes and backslashes in disguise, and control characters, name no page of ours. */
const suspicious = /%(2f|5c|[01][0-9a-f]|7f)|[\\\u0000-\u001f\u007f]/i

/**
 * Reads a request target. Undefined when it is malformed or tries what no address of the hub needs: dot segments, hidden files,
 * backslashes, encoded slashes, control characters, broken or over-long UTF-8. The absolute form of RFC 9112 3.2.2 counts as its path.
 */
export function readTarget(target: string): Target | undefined {
  const relative = /^https?:\/\/[^/?#]*/i.exec(target)
  const origin = relative ? target.slice(relative[0].length).replace(/^(?!\/)/, '/') : target
  if (!origin.startsWith('/') || origin.includes('#')) return undefined

  const mark = origin.indexOf('?')
  const raw = mark === -1 ? origin : origin.slice(0, mark)
  const query = mark === -1 ? '' : origin.slice(mark)
  if (suspicious.test(raw)) return undefined
  const path = raw.includes('%') ? decoded(raw) : raw
  return path === undefined || path.startsWith('//') || hasHiddenSegment(path) ? undefined : { path, query, asSent: origin }
}

function decoded(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw)
  } catch {
    return undefined
  }
}

/** Whether a segment starts with a dot: `.`, `..` and hidden files, but for the folder that RFC 8615 reserves. */
export function hasHiddenSegment(path: string): boolean {
  return path.includes('/.') && path.replace(/^\/\.well-known\//, '/').includes('/.')
}

/** Whether `path` is `prefix` itself or lies below it. */
export function isUnder(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/')
}
