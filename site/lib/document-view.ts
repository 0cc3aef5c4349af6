import {
  documentTypes,
  documentTypeSchema,
  type BoardDocument,
  type Chapter,
  type DocumentCard,
  type DocumentType,
} from '#content/schema/board-document.ts'
import type { Block } from '#content/schema/block.ts'
import { formatDay } from '#cms/domain/words/day.ts'

/** Plural headings of the list of documents. */
const headings: Record<DocumentType, string> = {
  'annual-report': 'Annual reports',
  review: 'Practice reviews',
  guidance: 'Guidance',
  strategy: 'Strategies and plans',
  minutes: 'Minutes',
}

/** The documents of one type, the one issued last first. */
export interface DocumentList {
  type: DocumentType
  heading: string
  documents: DocumentCard[]
}

/** Documents by type, in the order of the types; types without any are left out. */
export function documentLists(documents: readonly DocumentCard[]): DocumentList[] {
  const lastFirst = documents.toSorted((a, b) => b.issuedOn.localeCompare(a.issuedOn) || a.title.localeCompare(b.title, 'en-GB'))
  return documentTypeSchema.options
    .map((type) => ({ type, heading: headings[type], documents: lastFirst.filter((document) => document.type === type) }))
    .filter((list) => list.documents.length > 0)
}

/** What is said of a document beside its title: "Annual report", "April 2012 to March 2013", "Issued 1 July 2013". */
export function documentFacts({ type, period, issuedOn }: Pick<DocumentCard, 'type' | 'period' | 'issuedOn'>): string[] {
  const day = formatDay(issuedOn)
  return [documentTypes[type], period, day && `Issued ${day}`].filter((fact): fact is string => Boolean(fact))
}

/** A chapter, its number (from 1), and its neighbours. */
export interface ChapterView {
  chapter: Chapter
  number: number
  previous: Chapter | null
  next: Chapter | null
}

/** The chapter of a document at this slug, `null` where there is none. */
export function chapterAt({ chapters }: Pick<BoardDocument, 'chapters'>, slug: string): ChapterView | null {
  const place = chapters.findIndex((chapter) => chapter.slug === slug)
  if (place < 0) return null
  return { chapter: chapters[place]!, number: place + 1, previous: chapters[place - 1] ?? null, next: chapters[place + 1] ?? null }
}

/** Everything that there is to read in a document. */
export const wholeText = ({ body, chapters }: Pick<BoardDocument, 'body' | 'chapters'>): Block[] => [
  ...body,
  ...chapters.flatMap((chapter) => chapter.body),
]
