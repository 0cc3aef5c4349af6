import type { SearchFileEntry } from '#cms/jobs/publish-search/ports.ts'
import type { Release, ReleaseChange, ReleasePage, ReleaseStore } from '#cms/jobs/ports.ts'

/** Releases in memory. */
export interface MemoryReleases extends ReleaseStore {
  /** What readers get at each path: status, place, headers and body in one string. Empty before the first release. */
  contents(): Map<string, string>
  /** Every write to the release that readers see, in order. */
  writes: ReleaseChange[]
  /** How many releases were shown to readers. */
  swaps: number
  /** Thrown by writes while it is set. */
  fault: Error | undefined
}

interface MemoryRelease extends Release {
  contents: Map<string, string>
  files: Map<string, ReleasePage>
}

/** No release yet. */
export function memoryReleases(): MemoryReleases {
  let shown: MemoryRelease | null = null

  function make(madeWith: string): MemoryRelease {
    const contents = new Map<string, string>()
    const files = new Map<string, ReleasePage>()
    const redirects = new Map<string, string>()
    const gone = new Set<string>()
    const pictures = new Map<string, string>()
    const search = new Map<string, SearchFileEntry>()
    const forget = (path: string) => [contents, files, redirects, gone, pictures, search].forEach((each) => each.delete(path))
    const release: MemoryRelease = {
      madeWith,
      contents,
      files,
      pages: () => [...files.values()],
      redirects: () => [...redirects].map(([path, location]) => ({ path, location })),
      gone: () => gone,
      pictures: () => [...pictures].map(([path, pictureId]) => ({ path, pictureId })),
      searchFiles: () => [...search.values()],
      async write(change) {
        await Promise.resolve()
        if (releases.fault) throw releases.fault
        if (release === shown) releases.writes.push(change)
        for (const path of [...(change.gone ?? []), ...(change.removed ?? [])]) forget(path)
        for (const path of change.gone ?? []) gone.add(path) && contents.set(path, '410')
        for (const { path, location } of change.redirects ?? []) {
          forget(path)
          redirects.set(path, location)
          contents.set(path, `308 ${location}`)
        }
        for (const { path, pictureId, bytes } of change.pictures ?? []) {
          pictures.set(path, pictureId)
          contents.set(path, `200 ${new TextDecoder().decode(bytes)}`)
        }
        for (const { path, headers, body, reads, owner } of change.pages ?? []) {
          forget(path)
          files.set(path, { path, reads, owner, isSettled: true })
          contents.set(path, `200 ${JSON.stringify(headers)} ${new TextDecoder().decode(body)}`)
        }
        for (const { path, headers, body, page, pageDigest, madeOf } of change.search ?? []) {
          search.set(path, { path, page, pageDigest, madeOf })
          contents.set(path, `200 ${JSON.stringify(headers)} ${new TextDecoder().decode(body)}`)
        }
      },
      async addAssets(assets) {
        for (const { path, bytes } of assets) contents.set(path, `200 ${new TextDecoder().decode(bytes)}`)
      },
      async carryFrom(other, paths) {
        const from = other as MemoryRelease
        for (const path of paths) {
          contents.set(path, from.contents.get(path)!)
          if (from.files.has(path)) files.set(path, from.files.get(path)!)
          const picture = [...from.pictures()].find((each) => each.path === path)
          if (picture) pictures.set(path, picture.pictureId)
          const searchFile = [...from.searchFiles()].find((each) => each.path === path)
          if (searchFile) search.set(path, searchFile)
        }
      },
    }
    return release
  }

  const releases: MemoryReleases = {
    writes: [],
    swaps: 0,
    fault: undefined,
    contents: () => new Map([...(shown?.contents ?? [])].filter(([path]) => !path.startsWith('/_astro/'))),
    current: async () => shown,
    begin: async (buildId) => make(buildId),
    async swapIn(release) {
      if (releases.fault) throw releases.fault
      shown = release as MemoryRelease
      releases.swaps++
    },
    discard: async () => {},
  }
  return releases
}
