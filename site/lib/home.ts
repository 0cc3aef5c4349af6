import type { ArticleCard } from '#content/schema/article.ts'
import type { Content } from '#content/schema/content.ts'
import type { Topic } from '#content/schema/topic.ts'
import { cardsByIds, otherCards } from './cards.ts'

/** What the home page shows under its doors. */
export interface HomeView {
  featured: ArticleCard[]
  latest: ArticleCard[]
  topics: Topic[]
}

/** Reads the home page; an article that is featured is not listed again among the latest. */
export function readHome(content: Content): HomeView {
  const featured = cardsByIds(content.settings().home.featured, content)
  return { featured, latest: otherCards(content.latest('everything', 12), featured, 6), topics: content.topics() }
}
