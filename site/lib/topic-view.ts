import type { ArticleCard } from '#content/schema/article.ts'
import { audiences, type Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { topicPageSize } from '#content/schema/list-sizes.ts'
import type { Topic } from '#content/schema/topic.ts'
import { newestArchivePath } from './archive.ts'
import { helplinesByIds } from './helplines.ts'
import { mainFirst } from './main-first.ts'
import { topicPath } from './paths.ts'

/** What the page of a topic shows. */
export interface TopicView {
  helplines: Helpline[]
  /** The articles for each audience that has any, the main ones first; one written for two stands under both. */
  groups: { audience: Audience; articles: ArticleCard[] }[]
  /** The newest page of the topic's archive, when it has more articles than the page lists. */
  archivePath: string | null
}

/** Reads the page of a topic. */
export function readTopic(content: Content, topic: Topic): TopicView {
  const list = { topic: topic.id }
  const helplines = helplinesByIds(topic.helplines, content)
  const newest = content.latest(list, topicPageSize + 1)
  const listed = newest.slice(0, topicPageSize)
  const settings = content.settings()
  const articlesFor = (audience: Audience) =>
    mainFirst(
      listed.filter((article) => article.audiences.includes(audience)),
      topic.id,
      audience,
      settings,
    )
  return {
    helplines,
    groups: audiences.map((audience) => ({ audience, articles: articlesFor(audience) })).filter(({ articles }) => articles.length > 0),
    archivePath: newest.length > topicPageSize ? newestArchivePath(content, list, topicPath(topic.slug)) : null,
  }
}
