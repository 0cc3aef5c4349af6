import type { IncomingMessage, ServerResponse } from 'node:http'
import { siteHeaders, type Headers } from '#cms/domain/http/headers.ts'
import { send } from '#cms/server/cms/answer.ts'
import type { FormFault } from '#content/schema/form.ts'
import { keptTextPage } from './kept-text-page.ts'
import type { PublicForm, PublicTools, SentValues } from './public-form.ts'

/** A browser gets pages; a program gets JSON. */
export function wantsPage({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept.includes('text/html')
}

/** Headers of what is an answer to one request, and no page of the site. */
export const outside: Headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** Says in a plain page, or in JSON, why a form cannot be taken at all. */
export function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { isHttps }: Pick<PublicTools, 'isHttps'>,
  {
    status,
    title,
    message,
    values,
    headers = {},
  }: { status: number; title: string; message: string; values?: SentValues; headers?: Headers },
): void {
  const all = siteHeaders({ isHttps }, { ...outside, ...headers })
  if (wantsPage(request)) return send(response, status, 'text/html; charset=utf-8', keptTextPage(title, message, values), { ...all })
  send(response, status, 'application/json; charset=utf-8', JSON.stringify({ errors: [{ message: `${title}. ${message}` }] }), { ...all })
}

/** Shows the form again on its page, with what is wrong and everything that was typed; a program gets the faults with their fields. */
export async function sendFaults(
  request: IncomingMessage,
  response: ServerResponse,
  tools: PublicTools,
  form: PublicForm,
  { status, faults, values, headers = {} }: { status: number; faults: readonly FormFault[]; values: SentValues; headers?: Headers },
): Promise<void> {
  const all = siteHeaders({ isHttps: tools.isHttps }, { ...outside, ...headers })
  if (!wantsPage(request)) {
    const errors = faults.map(({ field, message }) => ({ ...(field && { field }), message }))
    return send(response, status, 'application/json; charset=utf-8', JSON.stringify({ errors }), { ...all })
  }
  const content = tools.contentAt(tools.now())
  const page = await tools.renderer.render(form.pageOf(values, content), content, { form: { name: form.name, values, faults } })
  const own = siteHeaders({ isHttps: tools.isHttps }, { ...page.headers, ...outside, ...headers })
  send(response, status, 'text/html; charset=utf-8', page.body, { ...own })
}
