import { allBlocks } from '#cms/domain/body/all-blocks.ts'
import { documentPath, fixedPaths } from '#cms/domain/site/paths.ts'
import { isReservedSlug } from '#cms/domain/slug/reserved.ts'
import type { LinkableCollection } from '#content/schema/reference.ts'
import { checkBulletinFile } from './check-bulletin-file.ts'
import { checkArticle, checkBody, checkDays, checkNames, type FoundFault } from './check-references.ts'
import { checkSettings } from './check-settings.ts'
import type { Ids } from './known-ids.ts'
import type {
  FoundChapter,
  ReferenceBoardDocument,
  ReferenceContent,
  ReferenceEvent,
  ReferencePage,
  ReferenceTopic,
} from './reference-content.ts'

/** A slug that the CMS refuses, since the site or the server answers an address of that name itself. */
function checkSlug(collection: LinkableCollection, slug: string): FoundFault[] {
  if (!isReservedSlug(slug) && !fixedPaths.has(documentPath(collection, slug))) return []
  const remedy = collection === 'topics' ? 'choose another slug' : 'give the file another name'
  return [{ reason: `"${slug}" is kept for a part of the site itself: ${remedy}`, near: collection === 'topics' ? ['slug:', slug] : [] }]
}

const checkPage = (page: ReferencePage, ids: Ids): FoundFault[] => [...checkDays(page), ...checkBody(page, ids)]

const checkTopic = ({ slug, helplines }: ReferenceTopic, ids: Ids): FoundFault[] => [
  ...checkSlug('topics', slug),
  ...checkNames('helplines', helplines, ids, (id) => [id]),
]

const checkEvent = ({ body, questions }: ReferenceEvent, ids: Ids): FoundFault[] => checkBody({ body: allBlocks({ body, questions }) }, ids)

const checkDocument = (document: ReferenceBoardDocument, ids: Ids): FoundFault[] => [
  ...(document.reviewBy !== undefined && document.reviewBy <= document.issuedOn
    ? [{ reason: `reviewBy (${document.reviewBy}) must be later than issuedOn (${document.issuedOn})`, near: ['reviewBy:'] }]
    : []),
  ...checkBody(document, ids),
]

const checkChapter = ({ document, chapter }: FoundChapter, ids: Ids): FoundFault[] => [
  ...(ids.documents.has(document) ? [] : [{ reason: `there is no documents/${document}.md to which this chapter belongs`, near: [] }]),
  ...checkBody(chapter, ids),
]

/** The faults of documents that each have a file named after their slug, those of the name first. */
function named<Entry extends { slug: string }>(
  collection: Exclude<LinkableCollection, 'topics'>,
  entries: readonly Entry[],
  check: (entry: Entry) => FoundFault[],
): [file: string, faults: FoundFault[]][] {
  return entries.map((entry) => [`${collection}/${entry.slug}.md`, [...checkSlug(collection, entry.slug), ...check(entry)]])
}

/** What is wrong between files, by file: names of what does not exist, dead links, days out of order. */
export function checkContent(content: Partial<ReferenceContent>, chapters: readonly FoundChapter[], ids: Ids): Map<string, FoundFault[]> {
  const { settings, topics = [], articles = [], pages = [], events = [], documents = [], bulletins = [] } = content
  const found: [file: string, faults: FoundFault[]][] = [
    ['settings.yaml', settings ? checkSettings(settings, ids) : []],
    ['topics.yaml', topics.flatMap((topic) => checkTopic(topic, ids))],
    ...named('articles', articles, (article) => checkArticle(article, ids)),
    ...named('pages', pages, (page) => checkPage(page, ids)),
    ...named('events', events, (event) => checkEvent(event, ids)),
    ...named('documents', documents, (document) => checkDocument(document, ids)),
    ...bulletins.map((bulletin): [string, FoundFault[]] => [`bulletins/${bulletin.slug}.yaml`, checkBulletinFile(bulletin, ids)]),
    ...chapters.map((chapter): [string, FoundFault[]] => [chapter.path, checkChapter(chapter, ids)]),
  ]
  return new Map(found)
}
