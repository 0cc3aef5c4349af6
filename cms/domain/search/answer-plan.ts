import type { SearchAnswer, SearchHit } from '#content/schema/search.ts'
import { foldWord } from './fold-word.ts'
import { wordsOf } from './normalise.ts'
import type { SearchPlan } from './plan.ts'

/** Most pages that an answer names. */
const mostHits = 20

/** With fewer pages than this the plan's other searches are carried out as well. */
const fewHits = 3

/**
 * Carries out a plan with an engine that finds pages by words, best first. The typed words come first; another spelling takes their
 * place only when they find nothing.
 */
export async function answerPlan(plan: SearchPlan, find: (words: string) => Promise<readonly SearchHit[]>): Promise<SearchAnswer> {
  const { query, isWorrying, helplines, topics, correction } = plan
  const hits = new Map<string, SearchHit>()
  const add = async (words: string) => {
    for (const hit of await find(words)) if (!hits.has(hit.url)) hits.set(hit.url, hit)
  }
  if (plan.words !== '') await add(plan.words)
  const isUsed = hits.size === 0 && correction !== undefined
  if (isUsed) await add(correction.words)
  for (const words of plan.further) if (isWorrying || hits.size < fewHits) await add(words)
  return {
    ...{ query, isWorrying, helplines, topics },
    hits: inOrder([...hits.values()], isUsed ? correction.words : plan.words, plan).slice(0, mostHits),
    correction: correction && { to: correction.to, isUsed },
  }
}

/** How far a page is from somebody who may be crying for help: advice for young people is nearest, what is written for work farthest. */
function distance({ kind, readers }: SearchHit, isAdult: boolean): number {
  if (kind !== 'advice' && kind !== 'topic') return kind === 'page' ? 3 : 4
  const isForYoung = readers.includes('young people')
  const isForParents = readers.includes('parents')
  if (readers === '' || (isForYoung && !isAdult) || (isForParents && isAdult)) return 0
  return isForYoung || isForParents ? 1 : 2
}

/**
 * Pages whose title holds all the words come first; on a worrying query, those for whoever seems to ask come before all others, and what
 * was written for work after them; otherwise the engine's order stands. Topics that are named above the pages are not named again.
 */
function inOrder(hits: readonly SearchHit[], words: string, { isWorrying, topics, helplines }: SearchPlan): SearchHit[] {
  const isAdult = helplines.find(({ kind }) => kind !== 'emergency')?.kind === 'front-door'
  const sought = wordsOf(words).map(foldWord)
  const named = new Set(topics.map(({ url }) => url))
  const rank = (hit: SearchHit) => {
    const inTitle = new Set(wordsOf(hit.title).map(foldWord))
    return (isWorrying ? 2 * distance(hit, isAdult) : 0) + (sought.every((word) => inTitle.has(word)) ? 0 : 1)
  }
  return hits.filter(({ url }) => !named.has(url)).sort((a, b) => rank(a) - rank(b))
}
