import type { APIRoute } from 'astro'
import { sitemapIndex } from '../lib/sitemap.ts'
import { textResponse } from '../lib/text-response.ts'

/** The list of the parts of the sitemap. */
export const GET: APIRoute = ({ locals }) => textResponse(sitemapIndex(locals.content), 'application/xml')
