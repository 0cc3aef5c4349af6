import type { Article } from '#content/schema/article.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { Crumb } from './breadcrumb.ts'
import { articlePath } from './paths.ts'

/** The partnership and how to reach the services for children, for the home page (schema.org). */
export function organisationData(settings: Settings, frontDoor: readonly Helpline[], siteUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: settings.name,
    alternateName: settings.shortName,
    url: `${siteUrl}/`,
    areaServed: settings.area,
    ...(settings.contact.email && { email: settings.contact.email }),
    contactPoint: frontDoor
      .filter(({ phone }) => phone !== undefined)
      .map(({ name, phone, about }) => ({ '@type': 'ContactPoint', contactType: name, telephone: phone, description: about })),
  }
}

/** An article (schema.org). Not for sensitive ones: it repeats their title. */
export function articleData(article: Article, settings: Settings, siteUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    description: article.summary,
    url: siteUrl + articlePath(article.slug),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    inLanguage: 'en-GB',
    publisher: { '@type': 'Organization', name: settings.name, url: `${siteUrl}/` },
  }
}

/** The way to a page (schema.org). */
export function breadcrumbData(crumbs: readonly Crumb[], siteUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, path }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name: label,
      item: siteUrl + path,
    })),
  }
}
