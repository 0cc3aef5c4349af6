import { emptyHub } from '#cms/adapters/reference/empty-hub.ts'
import { importReference } from '#cms/adapters/reference/import-reference.ts'
import type { Env } from '#cms/env.ts'
import type { StepReporter } from '../progress/reporter.ts'
import { readReference } from '../seed/read-reference.ts'
import type { Hub } from './open-hub.ts'

const step = 'Loading the reference content'

/** Fills a hub that has no settings yet: with the reference content, or, with `REFERENCE_CONTENT=false`, with just enough for a sound, empty site. */
export async function seedWhenNew(
  { payload }: Pick<Hub, 'payload'>,
  { referenceContent }: Pick<Env, 'referenceContent'>,
  report: StepReporter,
): Promise<void> {
  const settings = await payload.findGlobal({ slug: 'site-settings', depth: 0 })
  if (settings._status === 'published') return
  if (!referenceContent) return emptyHub(payload)
  report.step(step)
  const steps = await importReference(payload, await readReference(), (done, total) => report.progress(step, done, total))
  report.done(step, `${steps.length} documents`)
}
