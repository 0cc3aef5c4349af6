import type { Settings } from '#content/schema/settings.ts'
import { listEntrySchema } from './bulletin-schemas.ts'
import { readBoardDocument, readChapter } from './read-board-document.ts'
import { readBulletinFile } from './read-bulletin-file.ts'
import { readDocument } from './read-document.ts'
import { readEntries } from './read-entries.ts'
import { readEvent } from './read-event.ts'
import { readShape } from './read-shape.ts'
import { readYaml } from './read-yaml.ts'
import type { FoundContent, ReferenceArticle, ReferencePage } from './reference-content.ts'
import {
  articleHeadSchema,
  claimEntrySchema,
  helplineEntrySchema,
  pageHeadSchema,
  settingsFileSchema,
  topicEntrySchema,
} from './schemas.ts'
import type { Tell } from './tell.ts'

function readSettings(text: string, tell: Tell): Settings | undefined {
  const yaml = readYaml(text, 1, tell)
  return yaml && readShape(settingsFileSchema, yaml, [], tell)
}

function readArticle(name: string, text: string, tell: Tell): ReferenceArticle[] {
  const document = readDocument(name, text, articleHeadSchema, tell)
  if (!document) return []
  const { slug, body } = document
  const { publishedOn, ...head } = document.head
  // Nine in the morning in UTC is on the same calendar day in London all year round.
  return [{ id: slug, slug, ...head, body, publishedAt: `${publishedOn}T09:00:00.000Z` }]
}

function readPage(name: string, text: string, tell: Tell): ReferencePage[] {
  const document = readDocument(name, text, pageHeadSchema, tell)
  return document ? [{ id: document.slug, slug: document.slug, ...document.head, body: document.body }] : []
}

const lists: Record<string, (text: string, tell: Tell) => FoundContent> = {
  'settings.yaml': (text, tell) => ({ settings: readSettings(text, tell) }),
  'topics.yaml': (text, tell) => ({
    topics: readEntries(text, topicEntrySchema, (topic) => topic.slug, tell).map((topic) => ({ id: topic.slug, ...topic })),
  }),
  'helplines.yaml': (text, tell) => ({ helplines: readEntries(text, helplineEntrySchema, (helpline) => helpline.id, tell) }),
  'claims.yaml': (text, tell) => ({ claims: readEntries(text, claimEntrySchema, (claim) => claim.id, tell) }),
  'lists.yaml': (text, tell) => ({
    lists: readEntries(text, listEntrySchema, (list) => list.slug, tell).map((list) => ({ id: list.slug, ...list })),
  }),
}

const folders: Record<string, (name: string, text: string, tell: Tell) => FoundContent> = {
  articles: (name, text, tell) => ({ articles: readArticle(name, text, tell) }),
  pages: (name, text, tell) => ({ pages: readPage(name, text, tell) }),
  events: (name, text, tell) => ({ events: readEvent(name, text, tell) }),
  documents: (name, text, tell) => ({ documents: readBoardDocument(name, text, tell) }),
}

/** The files without which there is no reference content. */
export const neededFiles = Object.keys(lists)

/** The parts of the content that one file holds; its faults are told. Nothing for `README.md`. */
export function readFile(path: string, text: string, tell: Tell): FoundContent {
  if (path === 'README.md') return {}
  if (Object.hasOwn(lists, path)) return lists[path]!(text, tell)
  const [, folder = '', name = ''] = /^([a-z]+)\/([^/]+\.md)$/.exec(path) ?? []
  if (Object.hasOwn(folders, folder)) return folders[folder]!(name, text, tell)
  const [, bulletin] = /^bulletins\/([^/]+\.yaml)$/.exec(path) ?? []
  if (bulletin !== undefined) return { bulletins: readBulletinFile(bulletin, text, tell) }
  if (/^documents\/[^/]+\/[^/]+\.md$/.test(path)) return { chapters: readChapter(path, text, tell) }
  tell('this is no file of the reference content: its README says which there are')
  return {}
}
