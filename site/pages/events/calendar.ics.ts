import type { APIRoute } from 'astro'
import { calendarFeed } from '../../lib/calendar.ts'
import { textResponse } from '../../lib/text-response.ts'

/** All events to come, for calendars that subscribe. */
export const GET: APIRoute = ({ locals: { content } }) => textResponse(calendarFeed(content.upcomingEvents(), content), 'text/calendar')
