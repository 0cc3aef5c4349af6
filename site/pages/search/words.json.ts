import type { APIRoute } from 'astro'
import { searchWordsOf } from '#cms/domain/search/search-words.ts'
import { textResponse } from '../../lib/text-response.ts'

/** What the search page needs in order to understand a query without sending it anywhere. */
export const GET: APIRoute = ({ locals }) => textResponse(JSON.stringify(searchWordsOf(locals.content)), 'application/json')
