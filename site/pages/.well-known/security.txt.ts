import type { APIRoute } from 'astro'
import { securityTxt } from '../../lib/security-txt.ts'
import { textResponse } from '../../lib/text-response.ts'

/** Where to report a fault in the site's security (RFC 9116). */
export const GET: APIRoute = ({ locals }) => textResponse(securityTxt(locals.content), 'text/plain')
