import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Content } from '#content/schema/content.ts'
import type { SearchAnswer } from '#content/schema/search.ts'
import { siteHeaders } from '#cms/domain/http/headers.ts'
import { answerPlan } from '#cms/domain/search/answer-plan.ts'
import { createPlanner } from '#cms/domain/search/plan.ts'
import { searchWordsOf } from '#cms/domain/search/search-words.ts'
import type { PageRenderer } from '#cms/jobs/ports.ts'
import { formOf, send } from '#cms/server/cms/answer.ts'
import { countTries } from '#cms/server/cms/tries.ts'
import { messagePage } from '#cms/server/preview/pages.ts'
import { createPageIndex, type PageSource } from './page-index.ts'

/** What answering queries needs. */
export interface SearchTools {
  renderer: PageRenderer
  /** The published content as of an instant. */
  contentAt(now: Date): Content
  now(): Date
  source: PageSource
  isHttps: boolean
  /** Told of what went wrong, which never holds what was typed. */
  onFault(error: unknown): void
}

/** Answers `POST /search/` with the search page. */
export type HandleSearch = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const html = 'text/html; charset=utf-8'

const inDanger = 'If someone is in danger now, call 999. Children can call Childline free on 0800 1111.'
const fewTraces = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** Searches of one network a minute: a school full of pupils behind one address may search, a program may not make the hub busy. */
const limit = { points: 240, duration: 60 }

/** Answers queries for browsers without script. What is typed is in the body of the request, and is kept and logged nowhere. */
export function createSearchHandler({ renderer, contentAt, now, source, isHttps, onFault }: SearchTools): HandleSearch {
  const index = createPageIndex(source)
  const countTry = countTries(limit)
  let planner: ReturnType<typeof createPlanner> | undefined
  let plannedWith: number | undefined

  async function answer(text: string, content: Content): Promise<SearchAnswer> {
    if (plannedWith !== source.changes()) planner = undefined
    planner ??= createPlanner(searchWordsOf(content))
    plannedWith = source.changes()
    return answerPlan(planner(text), index.find)
  }

  async function page(typed: string): Promise<{ status: number; body: Uint8Array; headers: Record<string, string> }> {
    const content = contentAt(now())
    return renderer.render('/search/', content, { search: await answer(typed, content) })
  }

  return async (request, response) => {
    const refuse = (status: number, title: string, message: string, more: Record<string, string> = {}) =>
      send(response, status, html, messagePage(title, `${message} ${inDanger}`), siteHeaders({ isHttps }, { ...fewTraces, ...more }))
    const typed = await queryOf(request)
    if (typed === undefined) return refuse(413, 'That is too long to search for', 'Go back and try a few words.')
    const tooMany = await countTry(request)
    if (tooMany) {
      const wait = { 'retry-after': String(tooMany.retryAfterSeconds) }
      return refuse(429, 'Too many searches', 'Many people near you are searching. Wait a minute, then try again.', wait)
    }
    try {
      const { status, headers, body } = await page(typed)
      const { 'content-type': type = html, ...own } = headers
      send(response, status, type, body, siteHeaders({ isHttps }, own))
    } catch (error) {
      onFault(error)
      refuse(503, 'Search is not answering just now', 'Go back and try again in a moment. Everything else on the site works.')
    }
  }
}

/** What was typed into the search box, `undefined` when it is longer than any query. */
async function queryOf(request: IncomingMessage): Promise<string | undefined> {
  try {
    return (await formOf(request)).get('query') ?? ''
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
