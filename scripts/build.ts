import { fileURLToPath } from 'node:url'
import { buildIfChanged, type Build } from './build/build-if-changed.ts'
import type { StepReporter } from './progress/reporter.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path: string) => `${root}node_modules/${path}`

/** The two things that are built: once for each change of the code, never for a change of the content. */
const builds: Build[] = [
  {
    step: 'Building the site renderer',
    command: [bin('astro/bin/astro.mjs'), 'build', '--silent'],
    inputs: ['site', 'public', 'content/schema', 'cms/domain', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'],
    output: '.build/site',
  },
  {
    step: 'Building the admin',
    command: [bin('next/dist/bin/next'), 'build', 'cms'],
    inputs: ['cms', 'content/schema', 'package-lock.json', 'tsconfig.json'],
    output: 'cms/.next',
  },
]

/** Builds what changed since its last build, both at once. Throws `BuildFailed` with the end of what the builder printed. */
export async function buildAll(report: StepReporter, signal: AbortSignal): Promise<void> {
  const results = await Promise.allSettled(builds.map((build) => buildIfChanged(root, build, report, signal)))
  for (const result of results) if (result.status === 'rejected' && !signal.aborted) throw result.reason
}
