import type { APIRoute } from 'astro'
import { leaveFewTraces } from '../../lib/sensitive.ts'
import { csvResponse } from '../../lib/table/csv-response.ts'

/** A table of a standing page as a file. */
export const GET: APIRoute = ({ locals: { content }, params: { slug = '', number } }) => {
  const page = content.page(slug)
  const response = csvResponse(page?.body, slug, number)
  if (page?.sensitive) leaveFewTraces(response.headers)
  return response
}
