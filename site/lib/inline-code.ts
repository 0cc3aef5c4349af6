import islandScript from 'astro/runtime/server/astro-island.prebuilt.js'
import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js'
import { addPageSources } from './allow-scripts.ts'
import { letScriptsWait } from './late-scripts.ts'

/** An element with code in it, and the hash by which a policy knows that code. */
interface Known {
  element: string
  hash: string
}

/** The code that stands in pages themselves. */
export interface InlineCode {
  scripts: readonly Known[]
  styles: readonly Known[]
}

/** Where a build keeps that code: small scripts of the hub's own by their files, and those by which Astro starts islands. */
interface Manifest {
  inlinedScripts: ReadonlyMap<string, string>
  clientDirectives: ReadonlyMap<string, string>
}

/** The inline code of a build. The hashes come from the build and never from a page: what somebody smuggled into a page has none. */
export async function readInlineCode({ inlinedScripts, clientDirectives }: Manifest): Promise<InlineCode> {
  const own = [...inlinedScripts.values()].map((code) => known(code, 'script', ' type="module"'))
  const islands = [...clientDirectives.values(), islandScript].map((code) => known(code, 'script'))
  return { scripts: await Promise.all([...own, ...islands]), styles: [await known(ISLAND_STYLES, 'style')] }
}

/** The page with patient scripts; its headers say which of the inline code it has must be allowed. */
export async function allowInlineCode(response: Response, { scripts, styles }: InlineCode): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const html = await response.text()
  const { status, statusText } = response
  const headers = new Headers(response.headers)
  const hashesOf = (code: readonly Known[]) => code.filter(({ element }) => html.includes(element)).map(({ hash }) => hash)
  const sources = { 'script-src': hashesOf(scripts), 'style-src': hashesOf(styles) }
  if (Object.values(sources).flat().length > 0) addPageSources(headers, sources)
  return new Response(letScriptsWait(html), { status, statusText, headers })
}

async function known(code: string, tag: 'script' | 'style', attributes = ''): Promise<Known> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)))
  return { element: `<${tag}${attributes}>${code}</${tag}>`, hash: `'sha256-${btoa(String.fromCharCode(...digest))}'` }
}
