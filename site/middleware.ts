import type { MiddlewareHandler } from 'astro'

/**
 * Gives whoever renders a page the reason when it fails: a 500 whose body is the message of the error, instead of an empty one.
 * The document that stands behind every missing page answers 200 when it is asked for by its own address, like any other page.
 */
export const onRequest: MiddlewareHandler = async (context, next) => {
  try {
    const response = await next()
    if (response.headers.get('content-type') === 'text/html') response.headers.set('content-type', 'text/html; charset=utf-8')
    return context.url.pathname === '/404/' ? new Response(response.body, { status: 200, headers: response.headers }) : response
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return new Response(`The page ${context.url.pathname} could not be rendered: ${reason}`, { status: 500 })
  }
}
