import type { SearchAnswer, SearchWords } from '#content/schema/search.ts'
import { answerPlan } from '#cms/domain/search/answer-plan.ts'
import { createPlanner } from '#cms/domain/search/plan.ts'
import { answerParts, countInWords } from '../lib/search-parts.ts'
import { nodesOf } from './element-nodes.ts'
import { openEngine } from './pagefind-engine.ts'
import { restBetween } from './rest-between.ts'

/** What answers queries in this browser, and shows the answers. */
export interface SearchTools {
  /** The answer to a query. Rejects when part of the index is missing. */
  answer(query: string): Promise<SearchAnswer>
  /** An answer as nodes of the page. */
  nodesOf(answer: SearchAnswer): Node[]
  countInWords(answer: SearchAnswer): string
}

/** Fetches the words that the hub knows and opens its index. Throws when either is missing. */
export async function openTools(): Promise<SearchTools> {
  const [words, engine] = await Promise.all([fetch('/search/words.json'), openEngine()])
  if (!words.ok) throw new Error('There are no words to search with.')
  const plan = createPlanner((await words.json()) as SearchWords)
  return {
    async answer(query) {
      const rest = restBetween()
      const planned = plan(query)
      await rest()
      return answerPlan(planned, engine.find)
    },
    nodesOf: (answer) => nodesOf(answerParts(answer)),
    countInWords,
  }
}
