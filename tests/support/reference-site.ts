import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import type { Content } from '#content/schema/content.ts'
import { readReference } from '../../scripts/seed/read-reference.ts'
import { buildSite } from './built-site.ts'
import { publishedReference } from './published-reference.ts'
import { sentReferenceIssues } from './sent-issues.ts'
import { serveSite, type SiteServer } from './site-server.ts'

/** When the reference site is looked at: a Monday at noon, with events behind it and before it. */
const now = new Date('2026-11-23T12:00:00.000Z')

/** The reference content as pages read it, at an instant that stands still. */
async function referenceContent(): Promise<Content> {
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  for (const document of [...publishedReference(await readReference()), ...(await sentReferenceIssues())]) index.put(document)
  return recordReads(index, now).content
}

/**
 * The site with the reference content, and the style guide, which on a real hub only people signed in see: both from the renderer built
 * of the present sources.
 */
export async function serveReferenceSite(): Promise<SiteServer> {
  const [site, content] = await Promise.all([buildSite(), referenceContent()])
  const preview: Content = Object.create(content, { isPreview: { value: true } }) as Content
  return serveSite(site, (path) => (path.startsWith('/style-guide/') ? preview : content))
}
