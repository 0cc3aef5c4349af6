import type { ArticleCard } from '#content/schema/article.ts'
import type { Content } from '#content/schema/content.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Topic } from '#content/schema/topic.ts'
import { cardsByIds, otherCards } from './cards.ts'

/** What the home page shows under its doors. */
export interface HomeView {
  featured: ArticleCard[]
  /** The newest advice; news stands in a list of its own. */
  latest: ArticleCard[]
  news: ArticleCard[]
  events: HubEvent[]
  topics: Topic[]
}

/** Reads the home page; an article that is featured is not listed again among the latest. */
export function readHome(content: Content): HomeView {
  const featured = cardsByIds(content.settings().home.featured, content)
  const advice = content.latest('everything', 18).filter(({ kind }) => kind === 'advice')
  return {
    featured,
    latest: otherCards(advice, featured, 6),
    news: content.latest('news', 4),
    events: content
      .upcomingEvents()
      .filter(({ isCancelled }) => !isCancelled)
      .slice(0, 4),
    topics: content.topics(),
  }
}
