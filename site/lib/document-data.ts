import type { BoardDocument } from '#content/schema/board-document.ts'
import type { Settings } from '#content/schema/settings.ts'
import { documentPath } from './paths.ts'

/** A document (schema.org). */
export function documentData(document: BoardDocument, settings: Settings, siteUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: document.title,
    description: document.summary,
    url: siteUrl + documentPath(document.slug),
    datePublished: document.issuedOn,
    dateModified: document.updatedAt,
    ...(document.period && { temporal: document.period }),
    inLanguage: 'en-GB',
    publisher: { '@type': 'Organization', name: settings.name, url: `${siteUrl}/` },
  }
}
