import { z } from 'zod'

/** A hash by which a policy knows one inline script or style, quotation marks included. */
export const sourceHashSchema = z.string().regex(/^'sha256-[A-Za-z0-9+/]{43}='$/, { message: "must be a hash such as 'sha256-…='" })

/**
 * What a page must be allowed besides the hub's own files, by directive of its content security policy. There is no way to name another
 * host, a scheme, `'unsafe-inline'` or another directive: a page can run code that is known beforehand, and nothing else.
 */
export const pageSourcesSchema = z.strictObject({
  'script-src': z.array(z.union([sourceHashSchema, z.literal("'wasm-unsafe-eval'")])).default([]),
  'style-src': z.array(sourceHashSchema).default([]),
})
export type PageSources = z.infer<typeof pageSourcesSchema>

/** The header of a page's response in which it says what it must be allowed. Whoever sends the page makes its policy of it. */
export const pageSourcesHeader = 'page-sources'

/** Sources as the header has them: `script-src 'sha256-…' 'wasm-unsafe-eval'; style-src 'sha256-…'`. Throws for any that may not be. */
export function writePageSources(sources: z.input<typeof pageSourcesSchema>): string {
  return Object.entries(pageSourcesSchema.parse(sources))
    .filter(([, allowed]) => allowed.length > 0)
    .map(([directive, allowed]) => [directive, ...new Set(allowed)].join(' '))
    .join('; ')
}

/** The sources that a header names. Nothing at all when any part of it may not be, or stands twice. */
export function readPageSources(header: string | null | undefined): PageSources {
  const parts = (header ?? '').split('; ').filter((part) => part !== '')
  const named = parts.map((part): [string, string[]] => {
    const [directive = '', ...allowed] = part.split(' ')
    return [directive, allowed]
  })
  const isTwice = new Set(named.map(([directive]) => directive)).size < named.length
  return (isTwice ? undefined : pageSourcesSchema.safeParse(Object.fromEntries(named)).data) ?? pageSourcesSchema.parse({})
}
