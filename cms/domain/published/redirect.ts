import { z } from 'zod'
import type { Redirect } from '#cms/domain/site/document.ts'
import { published, type Published } from './fault.ts'
import { textOf, type Raw } from './raw.ts'

const redirectSchema = z.object({ from: z.string(), to: z.string() })

/** A redirect of the store as the site follows it. Whether its addresses can stand, `redirectProblem` says. */
export function publishedRedirect(raw: Raw): Published<Redirect> {
  return published(redirectSchema, { from: textOf(raw.from), to: textOf(raw.to) })
}
