/** What a change of one document may have altered: families of answers, and paths that may have gained, lost or changed their page. */
export interface Touched {
  families: Set<string>
  paths: Set<string>
}

/** Nothing. */
export function nothingTouched(): Touched {
  return { families: new Set(), paths: new Set() }
}

/** Adds what another change touched. */
export function addTouched(all: Touched, more: Touched): void {
  for (const family of more.families) all.families.add(family)
  for (const path of more.paths) all.paths.add(path)
}
