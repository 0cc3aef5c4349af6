import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LinkPurpose } from '#cms/adapters/subscribers/links.ts'
import { siteHeaders, type Headers } from '#cms/domain/http/headers.ts'
import { send } from '#cms/server/cms/answer.ts'
import type { PublicTools } from '#cms/server/public/public-form.ts'
import { wantsPage } from '#cms/server/public/send-outcome.ts'
import type { SentForm } from '#content/schema/form.ts'
import type { PersonalPage } from '#content/schema/personal.ts'
import type { PersonalDoor } from './personal-page.ts'

/** Headers of everything behind a personal link: kept by nobody, found by no search engine, told to no other site. */
export function personalHeaders({ isHttps }: Pick<PublicTools, 'isHttps'>, own: Headers = {}): Headers {
  return siteHeaders(
    { isHttps },
    { ...own, 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' },
  )
}

const statusOf = (view: PersonalPage, form: SentForm | undefined) => {
  if (view.kind === 'dead') return view.why === 'unknown' ? 404 : 410
  return form ? 422 : 200
}

/** Sends the site's page for what is behind a personal link, with its form as it was sent where something is wrong with it. */
export async function sendPersonal(
  request: IncomingMessage,
  response: ServerResponse,
  tools: PublicTools,
  door: Pick<PersonalDoor<LinkPurpose>, 'page'>,
  view: PersonalPage,
  form?: SentForm,
): Promise<void> {
  const status = statusOf(view, form)
  if (request.method === 'POST' && !wantsPage(request)) {
    const errors = form?.faults ?? [{ message: 'This link opens nothing. Use it exactly as it stands in the newest mail.' }]
    const body = JSON.stringify({ errors })
    return send(response, status, 'application/json; charset=utf-8', body, { ...personalHeaders(tools) })
  }
  const path = view.kind === 'dead' ? '/mail/dead-link/' : door.page
  const page = await tools.renderer.render(path, tools.contentAt(tools.now()), { personal: view, ...(form && { form }) })
  send(response, status, 'text/html; charset=utf-8', page.body, { ...personalHeaders(tools, page.headers) })
}
