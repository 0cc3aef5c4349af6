import type { APIRoute } from 'astro'
import { eventFile } from '../../../lib/calendar.ts'
import { textResponse } from '../../../lib/text-response.ts'

/** One event with its sessions, to be put in a calendar. */
export const GET: APIRoute = ({ locals: { content }, params: { slug = '' } }) => {
  const event = content.event(slug)
  const response = textResponse(event && eventFile(event, content), 'text/calendar')
  if (event) response.headers.set('content-disposition', `attachment; filename="${event.slug}.ics"`)
  return response
}
