import type { APIRoute } from 'astro'
import { numberInPath } from '../../lib/paths.ts'
import { sitemapPart } from '../../lib/sitemap.ts'
import { textResponse } from '../../lib/text-response.ts'

/** One part of the sitemap. */
export const GET: APIRoute = ({ locals, params }) => textResponse(sitemapPart(locals.content, numberInPath(params.part)), 'application/xml')
