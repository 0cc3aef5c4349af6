import type { APIRoute } from 'astro'
import { isSensitiveArticle, leaveFewTraces } from '../../../lib/sensitive.ts'
import { csvResponse } from '../../../lib/table/csv-response.ts'

/** A table of an article as a file. */
export const GET: APIRoute = ({ locals: { content }, params: { slug = '', number } }) => {
  const article = content.article(slug)
  const response = csvResponse(article?.body, slug, number)
  if (article && isSensitiveArticle(article, content)) leaveFewTraces(response.headers)
  return response
}
