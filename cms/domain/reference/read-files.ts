import { settingsSchema, type Settings } from '#content/schema/settings.ts'
import { readDocument } from './read-document.ts'
import { readEntries } from './read-entries.ts'
import { readShape } from './read-shape.ts'
import { readYaml } from './read-yaml.ts'
import type { ReferenceArticle, ReferenceContent, ReferencePage } from './reference-content.ts'
import { articleHeadSchema, claimEntrySchema, helplineEntrySchema, pageHeadSchema, topicEntrySchema } from './schemas.ts'
import type { Tell } from './tell.ts'

function readSettings(text: string, tell: Tell): Settings | undefined {
  const yaml = readYaml(text, 1, tell)
  return yaml && readShape(settingsSchema, yaml, [], tell)
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

const lists: Record<string, (text: string, tell: Tell) => Partial<ReferenceContent>> = {
  'settings.yaml': (text, tell) => ({ settings: readSettings(text, tell) }),
  'topics.yaml': (text, tell) => ({
    topics: readEntries(text, topicEntrySchema, (topic) => topic.slug, tell).map((topic) => ({ id: topic.slug, ...topic })),
  }),
  'helplines.yaml': (text, tell) => ({ helplines: readEntries(text, helplineEntrySchema, (helpline) => helpline.id, tell) }),
  'claims.yaml': (text, tell) => ({ claims: readEntries(text, claimEntrySchema, (claim) => claim.id, tell) }),
}

/** The files without which there is no reference content. */
export const neededFiles = Object.keys(lists)

/** The parts of the content that one file holds; its faults are told. Nothing for `README.md`. */
export function readFile(path: string, text: string, tell: Tell): Partial<ReferenceContent> {
  if (path === 'README.md') return {}
  if (Object.hasOwn(lists, path)) return lists[path]!(text, tell)
  const [, folder, name = ''] = /^(articles|pages)\/([^/]+\.md)$/.exec(path) ?? []
  if (folder === 'articles') return { articles: readArticle(name, text, tell) }
  if (folder === 'pages') return { pages: readPage(name, text, tell) }
  tell('this is no file of the reference content: its README says which there are')
  return {}
}
