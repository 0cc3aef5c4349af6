import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { PageExtras } from '#cms/jobs/ports.ts'
import type { Content } from '#content/schema/content.ts'

const run = promisify(execFile)
const root = new URL('../../', import.meta.url).pathname
const sources = ['astro.config.mjs', 'package-lock.json', 'cms/domain/**', 'content/schema/**', 'public/**', 'site/**']

/** The site's renderer as the publisher loads it. */
export interface BuiltSite {
  /** Renders the page at a path, with what somebody's own request adds. */
  render(path: string, content: Content, extras?: PageExtras): Promise<Response>
  /** The folder of files that pages refer to. */
  clientFolder: string
}

/**
 * The renderer built from the present sources, in a folder of its own: a build in use elsewhere is left alone. Test files share a
 * build; it is made again when a source changes.
 */
export async function buildSite(): Promise<BuiltSite> {
  const builds = join(root, '.build/site-for-tests')
  const folder = join(builds, await digestOfSources())
  if (!existsSync(folder)) {
    // The built renderer imports packages, so it has to stand inside the project.
    const unfinished = join(builds, `unfinished-${randomUUID()}`)
    await mkdir(builds, { recursive: true })
    await run(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent', '--outDir', unfinished], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', VITEST: '' },
    })
    // Another test file may have been quicker; its build is as good.
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }))
    await removeOldBuilds(builds)
  }
  const { app } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'server/entry.mjs')).href)
  return {
    render: (path, content, extras) => app.render(new Request(`https://hub.example${path}`), { locals: { content, ...extras } }),
    clientFolder: join(folder, 'client'),
  }
}

/** Removes builds of an hour ago and before; younger ones may be in use by a run of other sources. */
async function removeOldBuilds(builds: string): Promise<void> {
  for (const name of await readdir(builds)) {
    // A build that another test file has just finished or removed is none of ours.
    const facts = await stat(join(builds, name)).catch(() => null)
    if (facts && Date.now() - facts.mtimeMs > 3_600_000) await rm(join(builds, name), { recursive: true, force: true })
  }
}

async function digestOfSources(): Promise<string> {
  const files = await Array.fromAsync(glob(sources, { cwd: root, withFileTypes: true }))
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(path).update(await readFile(path))
  return hash.digest('hex').slice(0, 16)
}
