import type { Article, ArticleCard } from '#content/schema/article.ts'
import type { Content } from '#content/schema/content.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Topic } from '#content/schema/topic.ts'
import { cardsByIds } from './cards.ts'
import { articleHelplines } from './helplines.ts'
import { isSensitiveArticle } from './sensitive.ts'

/** What stands round the body of an article. */
export interface ArticleView {
  topics: Topic[]
  helplines: Helpline[]
  related: ArticleCard[]
  isSensitive: boolean
}

/** Reads what stands round the body of an article. */
export function readArticle(content: Content, article: Article): ArticleView {
  return {
    topics: [...new Set(article.topics)].flatMap((id) => content.topicById(id) ?? []),
    helplines: articleHelplines(article, content),
    related: cardsByIds(article.related, content).filter(({ id }) => id !== article.id),
    isSensitive: isSensitiveArticle(article, content),
  }
}
