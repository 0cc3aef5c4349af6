import { audienceNames, audiences, type Audience } from '#content/schema/audience.ts'
import type { SearchRecord } from '#content/schema/search.ts'
import { toText } from '../body/to-text.ts'
import type { ContentIndex } from '../site/content-index.ts'
import type { DocumentName } from '../site/document.ts'
import { documentPath, issuePath } from '../site/paths.ts'

/** A live page that search finds, with the digest of the document that it shows. */
export interface SearchedPage {
  url: string
  owner: DocumentName
  digest: string
}

/** Every live page that search finds, by address: pages of documents and chapters, not their other addresses. */
export function searchedPages(index: ContentIndex): SearchedPage[] {
  const pages = [...index.live.paths()].flatMap((url): SearchedPage[] => {
    const owner = index.live.owner(url)
    const isPage =
      index.live.holder(url) !== undefined || ((owner?.kind === 'documents' || owner?.kind === 'sendings') && url.endsWith('/'))
    return owner && isPage ? [{ url, owner: { kind: owner.kind, id: owner.id }, digest: index.digestOfDocument(owner) }] : []
  })
  return pages.sort((a, b) => (a.url < b.url ? -1 : 1))
}

/** A page as search knows it, `null` when it is no longer there. */
export function searchRecordOf(index: ContentIndex, { url, owner: { kind, id } }: SearchedPage): SearchRecord | null {
  switch (kind) {
    case 'articles': {
      const article = index.value(kind, id)
      return (
        article && { url, ...pick(article), kind: article.kind, readers: inWords(article.audiences), text: sentences(toText(article.body)) }
      )
    }
    case 'topics': {
      const topic = index.value(kind, id)
      return topic && { url, ...pick(topic), kind: 'topic', readers: '', text: topic.words.join(', ') }
    }
    case 'pages': {
      const page = index.value(kind, id)
      return page && { url, ...pick(page), kind: 'page', readers: '', text: sentences(toText(page.body)) }
    }
    case 'events': {
      const event = index.value(kind, id)
      if (!event) return null
      const answers = (event.questions?.answered ?? []).flatMap(({ question, answer }) => [question, toText(answer)])
      const text = sentences([event.whoFor, event.place.name, toText(event.body), ...answers].filter(Boolean).join('\n'))
      return { url, ...pick(event), kind: 'event', readers: inWords(event.audiences), text }
    }
    case 'documents':
      return documentRecord(index, url, id)
    case 'sendings':
      return issueRecord(index, url)
    default:
      return null
  }
}

function documentRecord(index: ContentIndex, url: string, id: string): SearchRecord | null {
  const document = index.value('documents', id)
  if (!document) return null
  const whole = { url, kind: 'document' as const, readers: inWords(document.audiences) }
  const own = documentPath('documents', document.slug)
  if (url === own) return { ...whole, ...pick(document), text: sentences(toText(document.body)) }
  const chapter = document.chapters.find(({ slug }) => url === `${own}${slug}/`)
  if (!chapter) return null
  const title = `${chapter.title} – ${document.title}`
  return { ...whole, title, summary: chapter.summary ?? document.summary, text: sentences(toText(chapter.body)) }
}

function issueRecord(index: ContentIndex, url: string): SearchRecord | null {
  const card = index.issues.cards().find(({ listSlug, slug }) => issuePath(listSlug, slug) === url)
  const issue = card && index.issues.find(card.listSlug, card.slug)
  if (!issue) return null
  const items = issue.copy.sections.flatMap((section) => section.items.flatMap((item) => [item.title, ...item.facts, toText(item.body)]))
  const text = sentences([toText(issue.copy.introduction), ...items].join('\n'))
  return { url, title: card.title, summary: card.summary, kind: 'bulletin', readers: '', text }
}

const pick = ({ title, summary }: { title: string; summary: string }) => ({ title, summary })

/** Lines as running text: a heading or a list's item without a stop at its end gets one. */
function sentences(lines: string): string {
  return lines.replace(/(?<=[^\s.,:;!?…])\n/g, '. ').replace(/\s*\n/g, ' ')
}

/** Who a page is for; what is for everybody is for nobody in particular. */
function inWords(readers: readonly Audience[]): string {
  if (readers.length === audiences.length) return ''
  return readers.map((reader) => audienceNames[reader].toLowerCase()).join(', ')
}
