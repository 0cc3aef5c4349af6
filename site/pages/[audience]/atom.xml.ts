import type { APIRoute } from 'astro'
import { audienceFeedResponse } from '../../lib/feed.ts'

/** The newest articles for one audience. */
export const GET: APIRoute = ({ locals, params }) => audienceFeedResponse(locals.content, 'atom', params.audience)
