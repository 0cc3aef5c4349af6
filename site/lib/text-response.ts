/** A file that is not a page: its text with its type, in UTF-8. `null` answers 404. */
export function textResponse(body: string | null, type: string): Response {
  if (body === null) return new Response(null, { status: 404 })
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
