import type { Audience } from '#content/schema/audience.ts'
import type { Helpline } from '#content/schema/helpline.ts'

/** What a reader may need first, the most urgent way on top. */
const ways = ['danger', 'call', 'text', 'online', 'in-person', 'read'] as const
export type Way = (typeof ways)[number]

/** A help line as the finder shows it. */
export type FinderLine = Pick<Helpline, 'id' | 'name' | 'phone' | 'text' | 'website' | 'about' | 'hours' | 'cost' | 'kind'>

/** An article as the finder names it. */
export interface FinderArticle {
  title: string
  path: string
}

/** Something to talk about. `lines` are ids of its help lines, the best one first; `articles` are keys. */
export interface FinderTopic {
  id: string
  title: string
  lines: string[]
  articles: string[]
}

/** One kind of reader with what can be talked about. `lines` are ids of the help lines for these readers whatever it is about. */
export interface FinderReader {
  audience: Audience
  topics: FinderTopic[]
  lines: string[]
}

/** The subject of somebody who cannot name one. */
export const otherTopicId = 'other'

/** All that the finder chooses from. */
export interface FinderData {
  readers: FinderReader[]
  lines: Record<string, FinderLine>
  articles: Record<string, FinderArticle>
  /** Ids of the lines for somebody in danger. */
  emergency: string[]
}

/** What a reader has answered so far; a question is only asked when those before it have answers. */
export interface Answers {
  audience?: Audience
  topicId?: string
  way?: Way
}

/** Who can help, and what to read. */
export interface Advice {
  lines: FinderLine[]
  articles: FinderArticle[]
}

/** Few enough to choose from while upset. */
const most = 3

const isFor: Record<Way, (line: FinderLine) => boolean> = {
  danger: ({ kind }) => kind !== 'national',
  call: ({ kind, phone }) => kind !== 'emergency' && phone !== undefined,
  text: ({ kind, text }) => kind !== 'emergency' && text !== undefined,
  online: ({ kind, website }) => kind !== 'emergency' && website !== undefined,
  'in-person': ({ kind }) => kind === 'front-door',
  read: ({ kind, phone }) => kind === 'national' && phone !== undefined,
}

/** The lines and articles for one reader, one subject and one way of getting help: three of each at most, those of the subject first. */
export function adviceFor(data: FinderData, reader: FinderReader, topic: FinderTopic, way: Way): Advice {
  const ids = way === 'danger' ? [...data.emergency, ...reader.lines] : [...topic.lines, ...reader.lines]
  const lines = [...new Set(ids)].flatMap((id) => data.lines[id] ?? []).filter(isFor[way])
  const articles = way === 'danger' ? [] : topic.articles.flatMap((key) => data.articles[key] ?? [])
  return { lines: lines.slice(0, way === 'read' ? 1 : most), articles: articles.slice(0, most) }
}

/** The ways in which there is something for this reader on this subject. Face to face needs no line: there is always somebody near. */
export function waysFor(data: FinderData, reader: FinderReader, topic: FinderTopic): Way[] {
  return ways.filter((way) => {
    if (way === 'in-person') return true
    const { lines, articles } = adviceFor(data, reader, topic, way)
    return way === 'read' ? articles.length > 0 : lines.length > 0
  })
}

/** The reader and the subject that the answers name, in so far as there are any. */
export function chosen(data: FinderData, { audience, topicId }: Answers): { reader?: FinderReader; topic?: FinderTopic } {
  const reader = data.readers.find((one) => one.audience === audience)
  return { reader, topic: reader?.topics.find(({ id }) => id === topicId) }
}

/** The answers without the last one. */
export function withoutLast({ audience, topicId, way }: Answers): Answers {
  if (way) return { audience, topicId }
  return topicId ? { audience } : {}
}
