import type { ArticleCard } from '#content/schema/article.ts'
import { audiences, type Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { topicPageSize } from '#content/schema/list-sizes.ts'
import type { Topic } from '#content/schema/topic.ts'
import { newestArchivePath } from './archive.ts'
import { helplinesByIds } from './helplines.ts'
import { topicPath } from './paths.ts'

/** What the page of a topic shows. */
export interface TopicView {
  helplines: Helpline[]
  /** The articles for each audience that has any; one written for two stands under both. */
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
  return {
    helplines,
    groups: audiences
      .map((audience) => ({ audience, articles: listed.filter((article) => article.audiences.includes(audience)) }))
      .filter(({ articles }) => articles.length > 0),
    archivePath: newest.length > topicPageSize ? newestArchivePath(content, list, topicPath(topic.slug)) : null,
  }
}
