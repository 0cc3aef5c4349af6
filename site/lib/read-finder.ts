import { audiences, type Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { topicPageSize } from '#content/schema/list-sizes.ts'
import type { Topic } from '#content/schema/topic.ts'
import { otherTopicId, type FinderArticle, type FinderData, type FinderLine, type FinderReader, type FinderTopic } from './finder.ts'
import { otherSubject } from './finder-words.ts'
import { hubHelplines } from './helplines.ts'
import { mainFirst } from './main-first.ts'
import { articlePath } from './paths.ts'

/** How many articles of a topic the finder knows for one audience. */
const kept = 3

type Source = Pick<Content, 'settings' | 'topicsFor' | 'helplines' | 'helpline' | 'emergencyHelplines' | 'latest'>

/** Reads all that the finder chooses from. Only what some answer leads to is in it. */
export function readFinder(content: Source): FinderData {
  const lines: Record<string, FinderLine> = {}
  const articles: Record<string, FinderArticle> = {}
  const keep = (found: readonly Helpline[]) => found.map((line) => ((lines[line.id] = lineOf(line)), line.id))

  function topicOf(topic: Topic, audience: Audience): FinderTopic {
    const found = topic.helplines.flatMap((id) => content.helpline(id) ?? []).filter((line) => line.audiences.includes(audience))
    const listed = content
      .latest({ topic: topic.id }, topicPageSize)
      .filter((article) => article.kind === 'advice' && article.audiences.includes(audience))
    const advice = mainFirst(listed, topic.id, audience, content.settings()).slice(0, kept)
    for (const { id, slug, title } of advice) articles[id] = { title, path: articlePath(slug) }
    return { id: topic.id, title: topic.title, lines: keep(found), articles: advice.map(({ id }) => id) }
  }

  const readers = audiences.map((audience): FinderReader => {
    const topics = content.topicsFor(audience).map((topic) => topicOf(topic, audience))
    const talkedAbout = topics.filter((topic) => topic.lines.some((id) => isForTalking(audience, lines[id]!)))
    const other: FinderTopic = { id: otherTopicId, title: otherSubject[audience], lines: [], articles: [] }
    return { audience, topics: [...talkedAbout, other], lines: keep(mostNamedFirst(linesFor(audience, content), topics)) }
  })
  return { readers, lines, articles, emergency: keep(content.emergencyHelplines()) }
}

/**
 * True of a line that makes a subject one to talk about. What only an emergency line stands with, such as sunburn, is something to read
 * about; so is what only the area's own line stands with, such as the partnership's work, for everybody but those who work with it.
 */
function isForTalking(audience: Audience, { kind }: FinderLine): boolean {
  return audience === 'professionals' ? kind !== 'emergency' : kind === 'national'
}

/** Every line for a reader, whatever it is about, in the order of their hub. */
function linesFor(audience: Audience, content: Source): Helpline[] {
  const first = hubHelplines(audience, content)
  const ids = new Set(first.map(({ id }) => id))
  return [...first, ...content.helplines(audience).filter(({ id }) => !ids.has(id))]
}

/** The same lines, sorts in the order of the hub; of each sort those that editors chose for the most topics first: they are for anything. */
function mostNamedFirst(lines: readonly Helpline[], topics: readonly FinderTopic[]): Helpline[] {
  const sorts = [...new Set(lines.map(({ kind }) => kind))]
  const named = ({ id }: Helpline) => topics.filter((topic) => topic.lines.includes(id)).length
  return lines.toSorted((a, b) => sorts.indexOf(a.kind) - sorts.indexOf(b.kind) || named(b) - named(a))
}

function lineOf({ id, name, phone, text, website, about, hours, cost, kind }: Helpline): FinderLine {
  return { id, name, phone, text, website, about, hours, cost, kind }
}
