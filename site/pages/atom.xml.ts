import type { APIRoute } from 'astro'
import { feedResponse } from '../lib/feed.ts'

/** The newest articles for everybody. */
export const GET: APIRoute = ({ locals }) => feedResponse(locals.content, 'atom')
