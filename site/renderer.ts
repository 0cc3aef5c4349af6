import { createApp } from 'astro/app/entrypoint'
import { allowInlineCode, readInlineCode } from './lib/inline-code.ts'

const site = createApp({ streaming: false })
const inlineCode = readInlineCode(site.manifest)

/**
 * Renders any page of the site: `app.render(new Request(url), { locals: { content } })`. Pages are complete when the promise
 * resolves, and any number may be under way at the same time.
 */
export const app = {
  async render(...asked: Parameters<typeof site.render>): Promise<Response> {
    return allowInlineCode(await site.render(...asked), await inlineCode)
  },
}
