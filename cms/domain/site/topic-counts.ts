import type { Article } from '#content/schema/article.ts'
import type { Audience } from '#content/schema/audience.ts'

/** How many articles each topic has for each audience. */
export interface TopicCounts {
  /** Counts `after` in place of `before`. True when some topic gained its first article for an audience or lost its last. */
  replace(before: Pick<Article, 'audiences' | 'topics'> | undefined, after: Pick<Article, 'audiences' | 'topics'> | undefined): boolean
  hasArticles(topicId: string, audience: Audience): boolean
}

/** All counts at zero. */
export function createTopicCounts(): TopicCounts {
  const counts = new Map<string, number>()

  function add(article: Pick<Article, 'audiences' | 'topics'>, by: 1 | -1): boolean {
    let turned = false
    for (const audience of new Set(article.audiences)) {
      for (const topic of new Set(article.topics)) {
        const key = `${audience}/${topic}`
        const count = (counts.get(key) ?? 0) + by
        if (count === 0) counts.delete(key)
        else counts.set(key, count)
        turned ||= count === 0 || (count === 1 && by === 1)
      }
    }
    return turned
  }

  return {
    replace(before, after) {
      const lost = before !== undefined && add(before, -1)
      const gained = after !== undefined && add(after, 1)
      return lost || gained
    },
    hasArticles: (topicId, audience) => counts.has(`${audience}/${topicId}`),
  }
}
