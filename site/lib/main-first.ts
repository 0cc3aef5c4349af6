import type { ArticleCard } from '#content/schema/article.ts'
import type { Audience } from '#content/schema/audience.ts'
import type { Settings } from '#content/schema/settings.ts'

/**
 * Articles of a topic, given newest first, as one of its readers needs them: advice ahead of news; of advice what editors put first for
 * these readers or on the home page, in that order, then what has the topic as its main one; the rest stays newest first.
 */
export function mainFirst(
  articles: readonly ArticleCard[],
  topicId: string,
  audience: Audience,
  { home, hubs }: Pick<Settings, 'home' | 'hubs'>,
): ArticleCard[] {
  const chosen = [...(hubs.find((hub) => hub.audience === audience)?.featured ?? []), ...home.featured]
  const rank = ({ id, kind, topics: [mainTopicId] }: ArticleCard): number => {
    if (kind === 'news') return chosen.length + 2
    if (chosen.includes(id)) return chosen.indexOf(id)
    return chosen.length + (mainTopicId === topicId ? 0 : 1)
  }
  return articles.toSorted((a, b) => rank(a) - rank(b))
}
