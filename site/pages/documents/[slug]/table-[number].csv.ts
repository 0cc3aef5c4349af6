import type { APIRoute } from 'astro'
import { csvResponse } from '../../../lib/table/csv-response.ts'

/** A table of a document's own text as a file. */
export const GET: APIRoute = ({ locals: { content }, params: { slug = '', number } }) =>
  csvResponse(content.boardDocument(slug)?.body, slug, number)
