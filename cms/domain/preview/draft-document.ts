import { articleSchema } from '#content/schema/article.ts'
import { pageSchema } from '#content/schema/page.ts'
import { topicSchema } from '#content/schema/topic.ts'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import { publishedArticle } from '#cms/domain/published/article.ts'
import type { Published } from '#cms/domain/published/fault.ts'
import { publishedTopic } from '#cms/domain/published/facts.ts'
import { publishedPage } from '#cms/domain/published/page.ts'
import { dayOf, idsOf, instantOf, linesOf, textOf, type Raw } from '#cms/domain/published/raw.ts'
import { publishedAlert, publishedSettings } from '#cms/domain/published/site.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { draftBoardDocument } from './draft-board-document.ts'
import { draftEvent } from './draft-event.ts'
import { gapsOf, lenient, noSlug } from './lenient.ts'

/** Values as an editor left them, however little that is. */
function loose(raw: Raw, now: string): Raw {
  return {
    ...raw,
    slug: textOf(raw.slug),
    title: textOf(raw.title),
    summary: textOf(raw.summary),
    audiences: raw.audience,
    topics: idsOf(raw.topics),
    words: linesOf(raw.words),
    helplines: idsOf(raw.helplines),
    related: idsOf(raw.related),
    body: undefined,
    drawing: textOf(raw.drawing),
    publishedAt: instantOf(raw.publishedAt) ?? now,
    updatedAt: instantOf(raw.updatedAt) ?? now,
    reviewedOn: dayOf(raw.reviewedOn),
    reviewBy: dayOf(raw.reviewBy) ?? now.slice(0, 10),
  }
}

/** What keeps settings or an alert from being shown at all: they have no gaps to mark, since every page is made with them. */
export function globalFaults(global: string, raw: Raw): string[] {
  const result = global === 'site-settings' ? publishedSettings(raw) : publishedAlert({ ...raw, isOn: true })
  return result.ok ? [] : result.faults.map(({ field, message }) => `${field} ${message}`)
}

/** A draft of a collection or global as the site can show it, its gaps marked. `undefined` for what has no page or cannot be shown. */
export function draftDocument(collection: string, raw: Raw, now: Date): PublishedDocument | undefined {
  const at = now.toISOString()
  const base = { id: raw.id, slug: noSlug, title: '', summary: '', publishedAt: at, updatedAt: at, reviewBy: at.slice(0, 10) }
  const candidate = loose(raw, at)
  const id = String(raw.id)
  const shown = <Value>(value: Raw, result: Published<unknown>) => ({ ...value, gaps: gapsOf(result) }) as Value
  const { blocks } = fromLexical(raw.body)
  const body = blocks.length > 0 ? blocks : [{ type: 'gap', message: 'The text is still to be written.' }]
  if (collection === 'articles') {
    const value = lenient(articleSchema, candidate, { ...base, kind: 'advice', audiences: [], topics: [], helplines: [], related: [] })
    return { kind: 'articles', id, value: shown({ ...value, body }, publishedArticle(raw)) }
  }
  if (collection === 'pages')
    return {
      kind: 'pages',
      id,
      value: shown({ ...lenient(pageSchema, candidate, { ...base, sensitive: false }), body }, publishedPage(raw)),
    }
  if (collection === 'events') return { kind: 'events', id, value: draftEvent(raw, candidate, blocks, at) }
  if (collection === 'documents') return { kind: 'documents', id, value: draftBoardDocument({ ...candidate, body: raw.body }, blocks, at) }
  if (collection === 'topics') {
    const value = lenient(topicSchema, candidate, {
      id: raw.id,
      slug: noSlug,
      title: '',
      summary: '',
      sensitive: false,
      words: [],
      helplines: [],
      order: 0,
    })
    return { kind: 'topics', id, value: shown(value, publishedTopic(raw)) }
  }
  if (collection === 'site-settings') {
    const result = publishedSettings(raw)
    return result.ok ? { kind: 'settings', id: 'settings', value: result.value } : undefined
  }
  if (collection === 'alert') {
    const result = publishedAlert({ ...raw, isOn: true })
    return result.ok && result.value ? { kind: 'alert', id: 'alert', value: result.value } : undefined
  }
  return undefined
}
