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
  for (const words of plan.further) if (hits.size < fewHits) await add(words)
  return {
    ...{ query, isWorrying, helplines, topics },
    hits: inOrder([...hits.values()], isUsed ? correction.words : plan.words, plan).slice(0, mostHits),
    correction: correction && { to: correction.to, isUsed },
  }
}

/**
 * Pages whose title holds all the words come first; on a worrying query, advice and topics come before news, events and documents;
 * otherwise the engine's order stands. Topics that are named above the pages are not named again.
 */
function inOrder(hits: readonly SearchHit[], words: string, { isWorrying, topics }: SearchPlan): SearchHit[] {
  const sought = wordsOf(words).map(foldWord)
  const named = new Set(topics.map(({ url }) => url))
  const rank = ({ title, kind }: SearchHit) => {
    const inTitle = new Set(wordsOf(title).map(foldWord))
    const isAdvice = kind === 'advice' || kind === 'topic' || kind === 'page'
    return (isWorrying && !isAdvice ? 2 : 0) + (sought.every((word) => inTitle.has(word)) ? 0 : 1)
  }
  return hits.filter(({ url }) => !named.has(url)).sort((a, b) => rank(a) - rank(b))
}
