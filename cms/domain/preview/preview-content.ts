import type { Content } from '#content/schema/content.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'

/** Which answers of `content` a draft takes the place of. */
function answersOf(base: Content, draft: PublishedDocument): Partial<Content> {
  switch (draft.kind) {
    case 'articles':
      return { article: (slug) => (slug === draft.value.slug ? draft.value : base.article(slug)) }
    case 'pages':
      return { page: (slug) => (slug === draft.value.slug ? draft.value : base.page(slug)) }
    case 'topics':
      return {
        topic: (slug) => (slug === draft.value.slug ? draft.value : base.topic(slug)),
        topicById: (id) => (id === draft.value.id ? draft.value : base.topicById(id)),
      }
    case 'events':
      return { event: (slug) => (slug === draft.value.slug ? draft.value : base.event(slug)) }
    case 'documents':
      return { boardDocument: (slug) => (slug === draft.value.slug ? draft.value : base.boardDocument(slug)) }
    case 'settings':
      return { settings: () => draft.value }
    case 'alert':
      return { alert: () => draft.value }
    default:
      return {}
  }
}

/** The published content with one draft in its place, for a preview. */
export function previewContent(base: Content, draft: PublishedDocument): Content {
  const overrides = { isPreview: true, ...answersOf(base, draft) }
  return Object.create(base, Object.getOwnPropertyDescriptors(overrides)) as Content
}

/** The path at which a preview of a document is rendered. */
export function previewPath(draft: PublishedDocument): string {
  switch (draft.kind) {
    case 'articles':
      return `/articles/${draft.value.slug}/`
    case 'pages':
      return `/${draft.value.slug}/`
    case 'topics':
      return `/topics/${draft.value.slug}/`
    case 'events':
      return `/events/${draft.value.slug}/`
    case 'documents':
      return `/documents/${draft.value.slug}/`
    default:
      return '/'
  }
}
