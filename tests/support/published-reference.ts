import type { PublishedDocument } from '#cms/domain/site/document.ts'
import type { ReferenceContent } from '#cms/domain/reference/reference-content.ts'

const updatedAt = '2026-11-20T09:00:00.000Z'

/** The reference content as it is once it has been imported and published. */
export function publishedReference(content: ReferenceContent): PublishedDocument[] {
  const { settings, topics, helplines, claims, articles, pages, events, documents, lists } = content
  return [
    { kind: 'settings', id: 'settings', value: settings },
    ...topics.map((value) => ({ kind: 'topics', id: value.id, value }) as const),
    ...helplines.map((value) => ({ kind: 'helplines', id: value.id, value }) as const),
    ...claims.map((value) => ({ kind: 'claims', id: value.id, value }) as const),
    ...lists.map(({ replyTo: _replyTo, ...value }) => ({ kind: 'lists', id: value.id, value }) as const),
    ...articles.map((value) => ({ kind: 'articles', id: value.id, value: { ...value, updatedAt } }) as const),
    ...pages.map((value) => ({ kind: 'pages', id: value.id, value: { ...value, publishedAt: updatedAt, updatedAt } }) as const),
    ...events.map((value) => ({ kind: 'events', id: value.id, value: { ...value, updatedAt } }) as const),
    ...documents.map((value) => ({ kind: 'documents', id: value.id, value: { ...value, updatedAt } }) as const),
  ]
}
