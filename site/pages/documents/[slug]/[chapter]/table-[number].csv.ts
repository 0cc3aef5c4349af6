import type { APIRoute } from 'astro'
import { csvResponse } from '../../../../lib/table/csv-response.ts'

/** A table of a chapter as a file. */
export const GET: APIRoute = ({ locals: { content }, params: { slug = '', chapter = '', number } }) => {
  const found = content.boardDocument(slug)?.chapters.find((one) => one.slug === chapter)
  return csvResponse(found?.body, `${slug}-${chapter}`, number)
}
