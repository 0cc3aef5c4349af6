import { z } from 'zod'
import { bulletinCopySchema } from '#content/schema/bulletin.ts'
import { instantSchema } from '#content/schema/instant.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { published, type Published } from './fault.ts'
import { instantOf, type Raw } from './raw.ts'

/** A sending as far as the archive shows it: what went out to which list. Nothing in it is about a recipient. */
const sentBulletinSchema = z.object({
  id: z.string().min(1),
  bulletin: z.string().min(1),
  kind: z.enum(['issue', 'correction', 'other']),
  /** When it began to go out; left out while it has not, and then it has no issues. */
  sentAt: instantSchema.optional(),
  issues: z.array(z.object({ list: z.string().min(1), slug: slugSchema, copy: bulletinCopySchema })),
})
export type SentBulletin = z.infer<typeof sentBulletinSchema>

/** A sending of the store as the archive knows it. */
export function publishedSending(raw: Raw): Published<SentBulletin> {
  const sentAt = instantOf(raw.startedAt)
  const isShown = (raw.kind === 'issue' || raw.kind === 'correction') && sentAt !== undefined
  const issues = isShown ? Object.entries((raw.issues ?? {}) as Record<string, object>) : []
  return published(sentBulletinSchema, {
    id: raw.id,
    bulletin: raw.bulletin,
    kind: raw.kind === 'issue' || raw.kind === 'correction' ? raw.kind : 'other',
    ...(sentAt !== undefined && { sentAt }),
    issues: issues.map(([list, issue]) => ({ ...issue, list })),
  })
}
