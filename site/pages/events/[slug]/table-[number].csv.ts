import type { APIRoute } from 'astro'
import { csvResponse } from '../../../lib/table/csv-response.ts'

/** A table of the text about an event as a file. */
export const GET: APIRoute = ({ locals: { content }, params: { slug = '', number } }) =>
  csvResponse(content.event(slug)?.body, slug, number)
