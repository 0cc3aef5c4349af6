import { neutralTitle } from './sensitive.ts'
import type { Shell } from './shell.ts'

/** What a page tells browsers, search engines and share cards about itself. */
export interface PageMeta {
  /** The page's own title; the site's name is added. Left out on the home page, whose title is the site's. */
  title?: string
  description: string
  path: string
  type?: 'website' | 'article'
  /** Title, description and share card then say nothing of the subject, and structured data is left out. */
  isSensitive?: boolean
  isHiddenFromSearch?: boolean
  /** Objects of schema.org, one `<script type="application/ld+json">` each. */
  data?: object[]
}

/** The words of the head of a page, ready to print. */
export interface HeadWords {
  title: string
  description: string
  canonical: string
}

/** The words that a page shows outside itself. Those of a sensitive page are the same whatever its subject. */
export function headWords(meta: PageMeta, shell: Pick<Shell, 'settings' | 'siteUrl'>): HeadWords {
  const { name, strapline } = shell.settings
  const own = meta.isSensitive ? neutralTitle : meta.title
  return {
    title: own ? `${own} – ${name}` : name,
    description: meta.isSensitive ? strapline : meta.description,
    canonical: shell.siteUrl + meta.path,
  }
}
