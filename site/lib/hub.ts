import type { ArticleCard } from '#content/schema/article.ts'
import { audienceNames, type Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { Drawing } from '#content/schema/drawing.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Topic } from '#content/schema/topic.ts'
import { newestArchivePath } from './archive.ts'
import { cardsByIds, otherCards } from './cards.ts'
import { nextEvents } from './events-list.ts'
import { hubHelplines } from './helplines.ts'
import { hubPath } from './paths.ts'

/** How many of the events to come are looked through for those of one audience, and how many of them its hub shows. */
const [eventsLookedThrough, eventsShown] = [24, 4]

/** What the hub of an audience shows. */
export interface HubView {
  title: string
  introduction: string
  drawing: Drawing | undefined
  helplines: Helpline[]
  topics: Topic[]
  featured: ArticleCard[]
  latest: ArticleCard[]
  /** The next events for this audience. */
  events: HubEvent[]
  /** The newest page of the hub's archive, `null` while it has no article. */
  archivePath: string | null
}

/** Reads the hub of an audience. */
export function readHub(content: Content, audience: Audience): HubView {
  const settings = content.settings()
  const words = settings.hubs.find((hub) => hub.audience === audience)
  const helplines = hubHelplines(audience, content)
  const featured = cardsByIds(words?.featured ?? [], content)
  return {
    title: words?.title || audienceNames[audience],
    introduction: words?.introduction ?? '',
    drawing: settings.home.doors.find((door) => door.audience === audience)?.drawing,
    helplines,
    topics: content.topicsFor(audience),
    featured,
    latest: otherCards(content.latest({ audience }, 18), featured, 12),
    events: nextEvents(content, eventsLookedThrough)
      .filter(({ audiences }) => audiences.includes(audience))
      .slice(0, eventsShown),
    archivePath: newestArchivePath(content, { audience }, hubPath(audience)),
  }
}
