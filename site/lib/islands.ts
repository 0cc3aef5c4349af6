import islandScript from 'astro/runtime/server/astro-island.prebuilt.js'
import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js'
import { addPageSources } from './allow-scripts.ts'
import { letScriptsWait } from './late-scripts.ts'

/** An inline script or style of Astro's own, with the hash by which a policy knows it. */
interface Known {
  text: string
  hash: string
}

/** What Astro writes into pages with islands, the same in each. */
export interface IslandCode {
  scripts: readonly Known[]
  styles: readonly Known[]
}

/**
 * The inline code by which Astro starts islands; `directiveScripts` are those of `client:…`. The hashes come from the build and never
 * from a page: what somebody smuggled into a page has none.
 */
export async function islandCode(directiveScripts: Iterable<string>): Promise<IslandCode> {
  return {
    scripts: await Promise.all([...directiveScripts, islandScript].map(known)),
    styles: [await known(ISLAND_STYLES)],
  }
}

/** The page with patient scripts; one with islands says in its headers that their code must be allowed. */
export async function allowIslands(response: Response, { scripts, styles }: IslandCode): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const html = await response.text()
  const { status, statusText } = response
  const headers = new Headers(response.headers)
  const hashesOf = (code: readonly Known[]) => code.filter(({ text }) => html.includes(text)).map(({ hash }) => hash)
  if (html.includes('<astro-island')) addPageSources(headers, { 'script-src': hashesOf(scripts), 'style-src': hashesOf(styles) })
  return new Response(letScriptsWait(html), { status, statusText, headers })
}

async function known(text: string): Promise<Known> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return { text, hash: `'sha256-${btoa(String.fromCharCode(...digest))}'` }
}
