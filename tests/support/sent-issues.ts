import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { copyOf } from '#cms/domain/bulletin/copy-of.ts'
import type { BulletinCopy } from '#content/schema/bulletin.ts'
import { referenceContentAt } from './composed-reference.ts'

/** Address of the older issue of the practitioners' list: it has tables and charts, and was corrected. */
export const issueWithCharts = 'figures-in-november-2026'
/** Address of the newer one: help lines, articles, events and a document. */
export const newestIssue = 'practitioners-and-schools-december-2026'

/**
 * The reference bulletins as issues that were sent to the practitioners' list, so that pages of the archive have something to show. The
 * members' bulletin stands among them for its figures, which no real hub would put on a public list.
 */
export async function sentReferenceIssues(): Promise<PublishedDocument[]> {
  const { content, drafts } = await referenceContentAt()
  const copies = new Map(
    drafts.map((draft) => [draft.id, copyOf(draft, { editions: [draft.editions[0]!.key], withPaid: true }, content)] as const),
  )
  const sending = (id: string, kind: 'issue' | 'correction', slug: string, sentAt: string, copy: BulletinCopy): PublishedDocument => ({
    ...{ kind: 'sendings', id },
    value: { id, bulletin: slug, kind, sentAt, issues: [{ list: 'practitioners', slug, copy }] },
  })
  const figures = copies.get('members-december-2026')!
  const mended = { ...figures, preheader: 'Who came, and what it cost.', sections: figures.sections.slice(0, 3) }
  return [
    sending('sent-figures', 'issue', issueWithCharts, '2026-11-02T09:00:00.000Z', figures),
    sending('sent-figures-mended', 'correction', issueWithCharts, '2026-11-03T09:00:00.000Z', mended),
    sending('sent-newest', 'issue', newestIssue, '2026-11-20T09:00:00.000Z', copies.get(newestIssue)!),
  ]
}
