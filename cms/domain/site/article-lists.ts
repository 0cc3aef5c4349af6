import type { Audience } from '#content/schema/audience.ts'
import { createArticleList, type ArticleList, type ListedArticle } from './article-list.ts'
import { listsOf } from './list-name.ts'
import { createTopicCounts } from './topic-counts.ts'

/** All lists of articles. */
export interface ArticleLists {
  /** The list of a name; an empty one where no article is. */
  list(name: string): ArticleList
  /** Lists `after` in place of `before`; says which lists changed and whether the set of topics with articles did. */
  replace(before: ListedArticle | undefined, after: ListedArticle | undefined): { names: Set<string>; topicsTurned: boolean }
  hasArticles(topicId: string, audience: Audience): boolean
}

/** Empty lists. */
export function createArticleLists(digest: (text: string) => string): ArticleLists {
  const lists = new Map<string, ArticleList>()
  const counts = createTopicCounts()

  function list(name: string): ArticleList {
    const known = lists.get(name)
    if (known) return known
    const fresh = createArticleList(digest)
    lists.set(name, fresh)
    return fresh
  }

  return {
    list,
    replace(before, after) {
      const left = new Set(before && listsOf(before.article))
      const joined = new Set(after && listsOf(after.article))
      const names = left.union(joined)
      for (const name of names) list(name).replace(left.has(name) ? before : undefined, joined.has(name) ? after : undefined)
      return { names, topicsTurned: counts.replace(before?.article, after?.article) }
    },
    hasArticles: counts.hasArticles,
  }
}
