import type { BasePayload } from 'payload'
import { payloadStore } from '#cms/adapters/payload/published-store.ts'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { takeIn } from '#cms/jobs/publish-site/take-in.ts'
import type { Content } from '#content/schema/content.ts'

/** The published content as the database has it at this moment, for a command that renders nothing. */
export async function loadContent(payload: BasePayload, siteUrl: string): Promise<(now: Date) => Content> {
  const index = createContentIndex({ digest: shortDigest, siteUrl })
  const store = payloadStore(payload)
  await takeIn({ index, stamps: new Map(), unreadable: new Map(), changes: 0 }, await store.stamps(), store)
  return (now) => recordReads(index, now).content
}
