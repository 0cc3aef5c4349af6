import type { APIRoute } from 'astro'
import { textResponse } from '../lib/text-response.ts'

/** What search engines may read: the whole public site, nothing of the editing side or behind personal links. */
export const GET: APIRoute = ({ locals }) =>
  textResponse(
    [
      'User-agent: *',
      'Disallow: /admin',
      'Disallow: /api',
      'Disallow: /mail',
      'Disallow: /preview',
      '',
      `Sitemap: ${locals.content.siteUrl}/sitemap.xml`,
      '',
    ].join('\n'),
    'text/plain',
  )
