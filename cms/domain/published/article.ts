import { articleSchema, type Article } from '#content/schema/article.ts'
import { bodyOf } from './body.ts'
import { published, type Published } from './fault.ts'
import { dayOf, idsOf, instantOf, textOf, type Raw } from './raw.ts'

/** An article of the store as the site shows it. */
export function publishedArticle(raw: Raw): Published<Article> {
  const body = bodyOf(raw.body)
  const updatedAt = instantOf(raw.updatedAt)
  const candidate = {
    id: raw.id,
    slug: textOf(raw.slug),
    title: textOf(raw.title),
    summary: textOf(raw.summary),
    kind: raw.kind ?? 'advice',
    audiences: raw.audience ?? [],
    topics: idsOf(raw.topics),
    body: body.blocks,
    helplines: idsOf(raw.helplines),
    related: idsOf(raw.related),
    drawing: textOf(raw.drawing),
    publishedAt: instantOf(raw.publishedAt) ?? updatedAt,
    updatedAt,
    reviewedOn: dayOf(raw.reviewedOn),
    reviewBy: dayOf(raw.reviewBy),
  }
  return published(articleSchema, candidate, { audiences: 'audience' }, body.faults)
}
