import { pageSchema, type Page } from '#content/schema/page.ts'
import { bodyOf } from './body.ts'
import { published, type Published } from './fault.ts'
import { dayOf, instantOf, textOf, type Raw } from './raw.ts'

/** A standing page of the store as the site shows it. */
export function publishedPage(raw: Raw): Published<Page> {
  const body = bodyOf(raw.body)
  const updatedAt = instantOf(raw.updatedAt)
  const candidate = {
    id: raw.id,
    slug: textOf(raw.slug),
    title: textOf(raw.title),
    summary: textOf(raw.summary),
    sensitive: raw.sensitive === true,
    body: body.blocks,
    publishedAt: instantOf(raw.publishedAt) ?? updatedAt,
    updatedAt,
    reviewedOn: dayOf(raw.reviewedOn),
    reviewBy: dayOf(raw.reviewBy),
  }
  return published(pageSchema, candidate, {}, body.faults)
}
