import type { TestProject } from 'vitest/node'
import { buildAll } from '../../../scripts/build.ts'
import { startHub } from '../started-hub.ts'

/** The hub with the reference content that the browser tests share. A test that breaks something starts one of its own. */
export interface SharedHub {
  address: string
  dataDir: string
  account: { email: string; password: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    hub: SharedHub
  }
}

const quiet = { step: () => {}, progress: () => {}, done: () => {}, say: () => {} }

/** Builds what changed, and starts the shared hub once before the workers. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildAll(quiet, new AbortController().signal)
  const hub = await startHub({ REFERENCE_CONTENT: 'true' })
  project.provide('hub', { address: hub.address, dataDir: hub.dataDir, account: hub.account })
  return () => hub.remove()
}
