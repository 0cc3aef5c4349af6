import type { ArticleCard } from '#content/schema/article.ts'
import type { Content } from '#content/schema/content.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Topic } from '#content/schema/topic.ts'
import { cardsByIds, otherCards } from './cards.ts'
import { nextEvents } from './events-list.ts'
import { firstToCall, hubHelplines, type CallableLine } from './helplines.ts'

/** What the home page shows under its doors. */
export interface HomeView {
  /** The number for a young person who has no time to choose a door, and the words that say so. */
  youngLine: { helpline: CallableLine; words: string } | undefined
  featured: ArticleCard[]
  /** The newest advice; news stands in a list of its own. */
  latest: ArticleCard[]
  news: ArticleCard[]
  events: HubEvent[]
  topics: Topic[]
}

/** Reads the home page; an article that is featured is not listed again among the latest. */
export function readHome(content: Content): HomeView {
  const featured = cardsByIds(content.settings().home.featured, content)
  const advice = content.latest('everything', 18).filter(({ kind }) => kind === 'advice')
  const youngLine = firstToCall(hubHelplines('young-people', content).filter(({ kind }) => kind === 'national'))
  return {
    youngLine: youngLine && { helpline: youngLine, words: wordsForTheYoung(youngLine) },
    featured,
    latest: otherCards(advice, featured, 6),
    news: content.latest('news', 4),
    events: nextEvents(content, 4),
    topics: content.topics(),
  }
}

/** Whom a line is for, with its name. The age is that of the line's own record: "For anyone under 19" gives "Under 19? Childline". */
function wordsForTheYoung({ name, about }: Pick<Helpline, 'name' | 'about'>): string {
  const [, age] = /\bunder (\d{1,2})\b/i.exec(about) ?? []
  return age === undefined ? `For young people: ${name}` : `Under ${age}? ${name}`
}
