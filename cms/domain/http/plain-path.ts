/**
 * The path of a request's target as gates must see it: without query, percent signs decoded once, slashes single. So `/%61pi/users` and
 * `//api/users` are known for what a router may make of them. `null` when it cannot be decoded.
 */
export function plainPath(target: string): string | null {
  const end = target.search(/[?#]/)
  try {
    return decodeURIComponent(end < 0 ? target : target.slice(0, end)).replace(/[/\\]+/g, '/')
  } catch {
    return null
  }
}
