import type { ArticleCard } from '#content/schema/article.ts'
import type { Content } from '#content/schema/content.ts'

/** The cards of these articles in this order, each once; those that are not published are left out. */
export function cardsByIds(ids: readonly string[], content: Pick<Content, 'articleCard'>): ArticleCard[] {
  return [...new Set(ids)].flatMap((id) => content.articleCard(id) ?? [])
}

/** The first `count` of the cards that do not stand on the page already. */
export function otherCards(cards: readonly ArticleCard[], shown: readonly ArticleCard[], count: number): ArticleCard[] {
  const shownIds = new Set(shown.map(({ id }) => id))
  return cards.filter(({ id }) => !shownIds.has(id)).slice(0, count)
}
