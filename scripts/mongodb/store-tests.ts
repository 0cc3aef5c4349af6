import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '#cms/project-folder.ts'

/** What a test imports to have a hub over the store of the present leg. */
const opensStore = /'#tests\/support\/(hub|subscribing|media-hub|started-hub|sending\/(sending-kit|rehearsal)|officer\/officer-hub)\.ts'/

/** Journeys that stand for the started hub as a whole; the others look the same on every store. */
const journeys = ['tests/e2e/editor-publishes.test.ts', 'tests/e2e/killed-cms.test.ts']

/** The test files that come out differently if a store does: integration tests over a store, and a few journeys through the started hub. */
export async function storeTests(): Promise<string[]> {
  const names = (await readdir(inProject('tests/int'), { recursive: true })).filter((name) => name.endsWith('.test.ts'))
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join('tests/int', name)
      return opensStore.test(await readFile(inProject(file), 'utf8')) ? [file] : []
    }),
  )
  return [...files.flat().toSorted(), ...journeys]
}
