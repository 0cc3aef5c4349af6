import { createApp } from 'astro/app/entrypoint'
import { allowIslands, islandCode } from './lib/islands.ts'

const site = createApp({ streaming: false })
const islands = islandCode(site.manifest.clientDirectives.values())

/**
 * Renders any page of the site: `app.render(new Request(url), { locals: { content } })`. Pages are complete when the promise
 * resolves, and any number may be under way at the same time.
 */
export const app = {
  async render(...asked: Parameters<typeof site.render>): Promise<Response> {
    return allowIslands(await site.render(...asked), await islands)
  },
}
