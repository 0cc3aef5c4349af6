import type { BasePayload } from 'payload'
import type { Raw } from '#cms/domain/published/raw.ts'
import { publishedSettings } from '#cms/domain/published/site.ts'
import { toSettings } from '#cms/domain/reference/to-document.ts'
import type { Settings } from '#content/schema/settings.ts'
import { digestOfContent } from './digest.ts'
import { importedDigests, rememberImport } from './stored-documents.ts'

const key = 'site-settings'

async function mayWrite(payload: BasePayload): Promise<boolean> {
  const live = (await payload.findGlobal({ slug: key, depth: 0 })) as unknown as Raw
  if (live._status !== 'published') return true
  const newest = (await payload.findGlobal({ slug: key, draft: true, depth: 0 })) as unknown as Raw
  const result = publishedSettings(newest)
  return result.ok && digestOfContent(result.value) === (await importedDigests(payload)).get(key)
}

/** Publishes the reference settings, unless somebody has changed or written settings of their own. */
export async function importSettings(payload: BasePayload, settings: Settings): Promise<void> {
  if (!(await mayWrite(payload))) return
  const digest = digestOfContent(settings)
  if ((await importedDigests(payload)).get(key) === digest) return
  await payload.updateGlobal({ slug: key, data: toSettings(settings) as never, depth: 0 })
  await rememberImport(payload, key, digest)
}
