import type { APIRoute } from 'astro'
import { issueFeedResponse } from '../../../lib/issue-feed.ts'

/** The newest issues of a public list. */
export const GET: APIRoute = ({ locals, params }) => issueFeedResponse(locals.content, 'rss', params.list)
