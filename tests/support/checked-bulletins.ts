import type { Block } from '#content/schema/block.ts'
import type { BulletinDraft } from '#cms/domain/bulletin/bulletin-draft.ts'
import { checkBulletin, type CheckFacts } from '#cms/domain/bulletin/check-bulletin.ts'
import { composeBulletin } from '#cms/domain/bulletin/compose-bulletin.ts'
import { aDraft, someNews, words } from './bulletin-drafts.ts'
import { contentOf } from './content-fixture.ts'
import { aBoardDocument, aClaim, aHelpline, anArticle, anEvent, aPage, aPicture, aTopic } from './content-records.ts'

/** A hub with sound documents, and some that no bulletin may show. */
export const checkedContent = contentOf({
  lists: [
    { id: 'a', slug: 'a', name: 'List a', summary: 'x', joining: 'open', isOpen: true, isPublic: false, order: 1 },
    { id: 'closed', slug: 'closed', name: 'Closed list', summary: 'x', joining: 'open', isOpen: false, isPublic: false, order: 2 },
  ],
  articles: [anArticle({ id: 'jokes' })],
  pages: [aPage({ id: 'about' })],
  documents: [aBoardDocument({ id: 'report', chapters: [{ slug: 'money', title: 'Money', body: [words('x')] }] })],
  events: [
    anEvent({ id: 'course', isPaid: true }),
    anEvent({ id: 'over', sessions: [{ startsAt: '2026-11-01T09:00:00.000Z', endsAt: '2026-11-01T10:00:00.000Z' }] }),
    anEvent({ id: 'off', isCancelled: true }),
  ],
  topics: [
    aTopic({ id: 'abuse', title: 'Violence at home', words: ['domestic abuse'], sensitive: true }),
    aTopic({ id: 'sleep', words: ['cots'] }),
  ],
  helplines: [
    aHelpline({ id: 'emergency', phone: '999', kind: 'emergency' }),
    aHelpline({ id: 'fresh' }),
    aHelpline({ id: 'stale', name: 'Old line', checkedOn: '2026-01-01' }),
  ],
  claims: [aClaim({ id: 'fresh' }), aClaim({ id: 'stale', statement: 'Long ago.', checkedOn: '2026-01-01' })],
  pictures: [
    aPicture({ id: 'bench' }),
    aPicture({ id: 'plain', alt: '' }),
    aPicture({ id: 'ended', shownUntil: '2026-11-01T00:00:00.000Z' }),
  ],
})
/** When bulletins are checked. */
const checkedAt = new Date('2026-11-23T12:00:00.000Z')

/** What the checks find: `<severity> <field> <words>`. */
export function found(draft: BulletinDraft, facts: Partial<CheckFacts> = {}, from = checkedContent): string[] {
  const composed = composeBulletin(draft, from, (text) => text)
  const checks = checkBulletin(composed, from, { now: checkedAt, lastSubjects: [], findings: [], ...facts })
  return checks.map(({ severity, field, words: said }) => `${severity} ${field} ${said}`)
}
/** A bulletin with these items. */
export const withItems = (...items: BulletinDraft['sections'][number]['items']): BulletinDraft =>
  aDraft({ sections: [{ id: 's', title: 'Section', items }] })
/** What the checks find in a text of these blocks. */
export const withBody = (...body: Block[]): string[] => found(withItems(someNews('n', { body })))
/** A paragraph with a link. */
export const link = (href: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'link', href, children: [{ type: 'text', text: 'here' }] }],
})
/** A paragraph with a link to a document. */
export const linkTo = (collection: 'articles' | 'pages', id: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'link', to: { collection, id }, children: [{ type: 'text', text: 'here' }] }],
})
/** The field of that text. */
export const bodyField = 'sections.0.items.0.body'
