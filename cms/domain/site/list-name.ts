import type { Article } from '#content/schema/article.ts'
import type { ListOf } from '#content/schema/content.ts'

/** The name of a list in keys and maps: `everything`, `news`, `audience/parents`, `topic/<id>`. */
export function listName(list: ListOf): string {
  if (list === 'everything' || list === 'news') return list
  return 'audience' in list ? `audience/${list.audience}` : `topic/${list.topic}`
}

/** The lists that hold an article, each once. */
export function listsOf({ audiences, topics, kind }: Pick<Article, 'audiences' | 'topics' | 'kind'>): string[] {
  const names = [...audiences.map((audience) => listName({ audience })), ...topics.map((topic) => listName({ topic }))]
  return ['everything', ...(kind === 'news' ? ['news'] : []), ...new Set(names)]
}
