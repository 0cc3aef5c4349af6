import { createApp } from 'astro/app/entrypoint'

/**
 * Renders any page of the site: `app.render(new Request(url), { locals: { content } })`. Pages are complete when the promise
 * resolves, and any number may be under way at the same time.
 */
export const app = createApp({ streaming: false })
