import type { ServerResponse } from 'node:http'
import { previewHeaders } from '#cms/domain/http/headers.ts'
import type { PageRenderer } from '#cms/jobs/ports.ts'
import { send } from '#cms/server/cms/answer.ts'
import type { Content } from '#content/schema/content.ts'
import { messagePage } from './pages.ts'

/** What the style guide is shown with. */
export interface StyleGuideTools {
  renderer: PageRenderer
  contentAt(now: Date): Content
  isHttps: boolean
}

const html = 'text/html; charset=utf-8'

/** The site renders its style guide only for a preview, so that no other way leads to it. */
const asPreview = (content: Content): Content => Object.create(content, { isPreview: { value: true } }) as Content

/** Sends a page of the style guide. `path` is that of the request: `/preview/style-guide/parents/cards/`. */
export async function showStyleGuide(path: string, response: ServerResponse, tools: StyleGuideTools): Promise<void> {
  const asked = path.slice('/preview'.length)
  try {
    const page = await tools.renderer.render(asked.endsWith('/') ? asked : `${asked}/`, asPreview(tools.contentAt(new Date())))
    const headers = previewHeaders({ isHttps: tools.isHttps }, page.headers)
    send(response, page.status, page.headers['content-type'] ?? html, page.body, headers)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    send(response, 500, html, messagePage('The style guide could not be rendered', reason), previewHeaders({ isHttps: tools.isHttps }))
  }
}
