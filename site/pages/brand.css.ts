import type { APIRoute } from 'astro'
import { brandCss } from '../lib/brand.ts'
import { textResponse } from '../lib/text-response.ts'

/** A partnership's own colours and typeface; empty where it keeps the hub's looks. Pages link it only when it holds something. */
export const GET: APIRoute = ({ locals }) => textResponse(brandCss(locals.content.settings()), 'text/css')
