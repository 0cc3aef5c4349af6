import { pageSourcesHeader, readPageSources, writePageSources, type PageSources } from '#content/schema/page-sources.ts'

/**
 * Lets the page run WebAssembly of the hub's own: call it with `Astro.response.headers`. Scripts from files of the hub are allowed on
 * every page and need no call; an island is let in by the renderer.
 */
export function allowWebAssembly(headers: Headers): void {
  addPageSources(headers, { 'script-src': ["'wasm-unsafe-eval'"], 'style-src': [] })
}

/** Adds to what the page's policy allows beyond the hub's own files. */
export function addPageSources(headers: Headers, more: PageSources): void {
  const own = readPageSources(headers.get(pageSourcesHeader))
  const sources = {
    'script-src': [...own['script-src'], ...more['script-src']],
    'style-src': [...own['style-src'], ...more['style-src']],
  }
  headers.set(pageSourcesHeader, writePageSources(sources))
}
