import type { Block } from '#content/schema/block.ts'
import type { BulletinItem } from '#content/schema/bulletin.ts'
import type { Content } from '#content/schema/content.ts'
import type { HubEvent } from '#content/schema/event.ts'
import { momentText, sessionText } from '#cms/domain/words/event-times.ts'
import { placeText } from '#cms/domain/words/place-text.ts'
import type { DraftItem, NewsItem, PickedItem } from './bulletin-draft.ts'
import { withoutSmallFigures } from './suppress-small-figures.ts'

/** What items are copied from. */
export type ItemSource = Pick<Content, 'link' | 'articleCard' | 'event' | 'boardDocument'>

const paragraph = (text: string): Block[] => [{ type: 'paragraph', children: [{ type: 'text', text }] }]
const slugOf = (path: string) => path.split('/').at(-2) ?? ''

/** When, where and for how much, in lines of plain fact; times are those of clocks in Essex. */
function eventFacts({ sessions, place, whoFor, cost, booking, isCancelled }: HubEvent): string[] {
  if (isCancelled) return ['Cancelled']
  const where = placeText(place)
  return [
    ...sessions.map((session, index) => (index === 0 ? 'When: ' : 'And: ') + sessionText(session)),
    ...(where === '' ? [] : [`Where: ${where}`]),
    ...(whoFor ? [`For: ${whoFor}`] : []),
    ...(cost ? [`Cost: ${cost}`] : []),
    ...(booking?.closesAt ? [`Book by: ${momentText(booking.closesAt)}`] : []),
  ]
}

function pickedItem({ id, kind, document, summary }: PickedItem, content: ItemSource): BulletinItem | null {
  const link = content.link({ collection: `${kind}s`, id: document })
  if (!link) return null
  const shared = { id, kind, title: link.title, href: link.url, facts: [], isPaid: false }
  if (kind === 'event') {
    const event = content.event(slugOf(link.url))
    return event && { ...shared, body: paragraph(summary ?? event.summary), facts: eventFacts(event), isPaid: event.isPaid }
  }
  const source = kind === 'article' ? content.articleCard(document) : content.boardDocument(slugOf(link.url))
  return source && { ...shared, body: paragraph(summary ?? source.summary) }
}

/** Its tables lose their small figures: a bulletin has no page on which a person has weighed each of them. */
const newsItem = ({ id, kind, title, partner, body, href, isPaid }: NewsItem): BulletinItem => ({
  id,
  kind,
  title,
  body: withoutSmallFigures(body),
  facts: [],
  isPaid,
  ...(partner !== undefined && { partner }),
  ...(href !== undefined && { href }),
})

/** An item as readers get it; `null` while what it tells of is not published. */
export function itemOf(item: DraftItem, content: ItemSource): BulletinItem | null {
  return item.kind === 'news' ? newsItem(item) : pickedItem(item, content)
}
