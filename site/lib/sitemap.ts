import type { Content } from '#content/schema/content.ts'
import { escapeXml } from '#cms/domain/words/escape.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of the parts of the sitemap. It names no dates, so that it changes only when a part is added. */
export function sitemapIndex(content: Pick<Content, 'sitemapParts' | 'siteUrl'>): string {
  const parts = Array.from({ length: content.sitemapParts() }, (_, place) => `${content.siteUrl}/sitemaps/${place + 1}.xml`)
  const entries = parts.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`)
  return `${declaration}\n<sitemapindex xmlns="${namespace}">\n${entries.join('\n')}\n</sitemapindex>\n`
}

/** One part of the sitemap, from 1; `null` where there is none of that number. */
export function sitemapPart(content: Pick<Content, 'sitemap' | 'sitemapParts' | 'siteUrl'>, part: number | null): string | null {
  if (part === null || part > content.sitemapParts()) return null
  const entries = content.sitemap(part).map(({ path, updatedAt }) => {
    const changed = updatedAt === undefined ? '' : `<lastmod>${escapeXml(updatedAt)}</lastmod>`
    return `<url><loc>${escapeXml(content.siteUrl + path)}</loc>${changed}</url>`
  })
  return `${declaration}\n<urlset xmlns="${namespace}">\n${entries.join('\n')}\n</urlset>\n`
}
