import type { Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { PickedItem } from './bulletin-draft.ts'

/** Something on the site that came since the last issue. */
export interface NewItem extends Pick<PickedItem, 'kind' | 'document'> {
  title: string
  publishedAt: string
}

/** How many articles are looked at: more than a partnership writes between two issues. */
const looked = 200

/**
 * What was published after `since` for an audience, or for anybody: articles and documents, the newest first, then events that are still
 * to come, the soonest first. Cancelled events are left out.
 */
export function newSince(content: Content, since: Date, audience?: Audience): NewItem[] {
  const isNew = ({ publishedAt }: { publishedAt: string }) => publishedAt > since.toISOString()
  const isFor = (audiences: readonly Audience[]) => audience === undefined || audiences.includes(audience)
  const item = (kind: NewItem['kind'], { id, title, publishedAt }: { id: string; title: string; publishedAt: string }): NewItem => ({
    kind,
    document: id,
    title,
    publishedAt,
  })
  const articles = content.latest(audience ? { audience } : 'everything', looked).filter(isNew)
  const documents = content.boardDocuments().filter((card) => isNew(card) && isFor(content.boardDocument(card.slug)?.audiences ?? []))
  const read = [...articles.map((card) => item('article', card)), ...documents.map((card) => item('document', card))]
  const events = content.upcomingEvents().filter((event) => isNew(event) && isFor(event.audiences) && !event.isCancelled)
  return [...read.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt)), ...events.map((event) => item('event', event))]
}
