import type { Redirect } from './document.ts'
import { isSitePath } from './paths.ts'

/** Why a redirect cannot stand, `null` when it can. */
export function redirectProblem({ from, to }: Redirect): string | null {
  if (!isSitePath(from)) return `"${from}" is no path of this site. Write it as /old-address/ and publish again.`
  if (!isSitePath(to.split(/[?#]/)[0]!) && !/^https:\/\/[^\s\\]+$/.test(to)) {
    return `"${to}" is neither a path of this site nor an https address. Correct it and publish again.`
  }
  return null
}

/** The old addresses of the site. */
export interface RedirectTable {
  set(id: string, redirect: Redirect): void
  delete(id: string): void
  /**
   * Where a path leads, followed to its end so that a reader is sent on once. A path that holds a page is no redirect; a circle of
   * redirects leads nowhere.
   */
  resolve(path: string, isPage: (path: string) => boolean): string | null
  /** The path itself and every path whose redirect passes through it. */
  leadingTo(path: string): Set<string>
  paths(): Iterable<string>
}

/** No redirects. Where two stand at one path, the one with the smaller id holds. */
export function createRedirectTable(): RedirectTable {
  const redirects = new Map<string, Redirect>()
  const standing = new Map<string, string[]>()
  const sources = new Map<string, Set<string>>()

  function targetOf(path: string): string | undefined {
    const id = standing.get(path)?.[0]
    return id === undefined ? undefined : redirects.get(id)?.to
  }

  function remove(id: string): void {
    const redirect = redirects.get(id)
    if (!redirect) return
    redirects.delete(id)
    const left = standing.get(redirect.from)!.filter((other) => other !== id)
    if (left.length > 0) standing.set(redirect.from, left)
    else standing.delete(redirect.from)
    const hasOther = left.some((other) => redirects.get(other)!.to === redirect.to)
    if (!hasOther) sources.get(redirect.to)?.delete(redirect.from)
  }

  return {
    set(id, redirect) {
      remove(id)
      redirects.set(id, redirect)
      standing.set(redirect.from, [...(standing.get(redirect.from) ?? []), id].sort())
      sources.set(redirect.to, (sources.get(redirect.to) ?? new Set()).add(redirect.from))
    },
    delete: remove,
    resolve(path, isPage) {
      if (isPage(path)) return null
      const passed = new Set([path])
      let target = targetOf(path)
      while (target !== undefined && !passed.has(target)) {
        const next = isPage(target) ? undefined : targetOf(target)
        if (next === undefined) return target
        passed.add(target)
        target = next
      }
      return null
    },
    leadingTo(path) {
      const found = new Set([path])
      for (const reached of found) for (const from of sources.get(reached) ?? []) found.add(from)
      return found
    },
    paths: () => standing.keys(),
  }
}
