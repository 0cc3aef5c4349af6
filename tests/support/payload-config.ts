import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanitizedConfig } from 'payload'
import { testSettings } from './hub/settings.ts'

/** The hub's config with a data folder of its own. */
export interface LoadedConfig {
  config: SanitizedConfig
  /** Throw-away folder, which is also the data folder; the SQLite file is `hub.db` in it. */
  folder: string
  remove(): void
}

/** Loads the config as `npm start` would, on SQLite, without opening anything. One to a process: the environment is read once. */
export async function loadPayloadConfig(): Promise<LoadedConfig> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-config-'))
  Object.assign(process.env, { NODE_ENV: 'production' }, testSettings({ DATA_DIR: folder, DATABASE_URL: `file:${join(folder, 'hub.db')}` }))
  const { default: config } = await import('#cms/payload.config.ts')
  return { config: await config, folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
