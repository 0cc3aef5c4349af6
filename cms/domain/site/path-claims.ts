import type { LinkableCollection } from '#content/schema/reference.ts'

/** A document that wants a path, and since when it has been published. */
export interface Claimant {
  kind: LinkableCollection
  id: string
  since: string
}

/** Which document holds a path when several want it: the one that was published first, then the smaller id. */
export interface PathClaims {
  claim(path: string, claimant: Claimant): void
  withdraw(path: string, claimant: Pick<Claimant, 'kind' | 'id'>): void
  holder(path: string): Claimant | undefined
  claimants(path: string): readonly Claimant[]
  /** Every held path. */
  paths(): Iterable<string>
}

/** No claims yet. */
export function createPathClaims(): PathClaims {
  const claims = new Map<string, Claimant[]>()
  return {
    claim(path, claimant) {
      const others = claims.get(path)
      if (others) others.push(claimant) && others.sort(byPrecedence)
      else claims.set(path, [claimant])
    },
    withdraw(path, { kind, id }) {
      const left = (claims.get(path) ?? []).filter((claimant) => claimant.kind !== kind || claimant.id !== id)
      if (left.length > 0) claims.set(path, left)
      else claims.delete(path)
    },
    holder: (path) => claims.get(path)?.[0],
    claimants: (path) => claims.get(path) ?? [],
    paths: () => claims.keys(),
  }
}

function byPrecedence(a: Claimant, b: Claimant): number {
  return a.since < b.since || (a.since === b.since && a.id < b.id) ? -1 : 1
}
