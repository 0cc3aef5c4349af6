import type { APIRoute } from 'astro'
import { textResponse } from '../lib/text-response.ts'

/** What search engines may read: the whole public site, nothing of the editing side. */
export const GET: APIRoute = ({ locals }) =>
  textResponse(
    [
      'User-agent: *',
      'Disallow: /admin',
      'Disallow: /api',
      'Disallow: /preview',
      '',
      `Sitemap: ${locals.content.siteUrl}/sitemap.xml`,
      '',
    ].join('\n'),
    'text/plain',
  )
