import type { ReferenceContent } from './reference-content.ts'

/** Collections that the reference content fills, in an order in which each comes after those that it names. */
export const importedCollections = [
  'helplines',
  'claims',
  'topics',
  'documents',
  'events',
  'articles',
  'pages',
  'lists',
  'bulletins',
] as const
export type ImportedCollection = (typeof importedCollections)[number]

/** A document that the reference content holds. */
export interface ReferenceDocument {
  collection: ImportedCollection
  id: string
  content: ReferenceContent[ImportedCollection][number]
}

/** A document that the store holds, or held, under the id of one of the reference content. */
export interface StoredDocument {
  collection: ImportedCollection
  id: string
  /** Digest of the reference content that was imported last; `null` for a document that no import made. */
  importedDigest: string | null
  /** Digest of what it holds, in the form of the reference content. */
  currentDigest: string
  /** `deleted`: an import made it, and it is not there any more. */
  standing: 'published' | 'unpublished' | 'trashed' | 'deleted'
}

/** Why a document is left as it is: its editors' work is never overwritten. */
export type KeptBecause = 'edited' | 'made-here' | 'unpublished' | 'trashed' | 'deleted'

/** What an import does with one document. `digest` is that of the reference content, to be kept with what is written. */
export type ImportStep = { document: ReferenceDocument; digest: string } & (
  { action: 'create' | 'update' | 'unchanged' } | { action: 'kept'; because: KeptBecause }
)

/** The documents of the reference content in the order in which they are imported. */
export function documentsOf(content: ReferenceContent): ReferenceDocument[] {
  return importedCollections.flatMap((collection) => content[collection].map((entry) => ({ collection, id: entry.id, content: entry })))
}

function decide(
  digest: string,
  stored: StoredDocument | undefined,
): { action: 'create' | 'update' | 'unchanged' } | { action: 'kept'; because: KeptBecause } {
  if (!stored) return { action: 'create' }
  if (stored.standing !== 'published') return { action: 'kept', because: stored.standing }
  if (stored.currentDigest === digest) return { action: 'unchanged' }
  if (stored.importedDigest === null) return { action: 'kept', because: 'made-here' }
  return stored.currentDigest === stored.importedDigest ? { action: 'update' } : { action: 'kept', because: 'edited' }
}

/**
 * Decides for each reference document what an import does: create what is not there, update what only the reference content has changed,
 * leave alone what an editor has changed, unpublished, trashed, deleted or made under the same id. `digestOf` gives equal digests to equal contents.
 */
export function planImport(
  documents: readonly ReferenceDocument[],
  stored: readonly StoredDocument[],
  digestOf: (content: ReferenceDocument['content']) => string,
): ImportStep[] {
  const byName = new Map(stored.map((document) => [`${document.collection}/${document.id}`, document]))
  return documents.map((document) => {
    const digest = digestOf(document.content)
    return { document, digest, ...decide(digest, byName.get(`${document.collection}/${document.id}`)) }
  })
}

const reasons: Record<KeptBecause, string> = {
  edited: 'an editor has changed it since it was imported',
  'made-here': 'an editor has made a document with the same id',
  unpublished: 'an editor has unpublished it',
  trashed: 'an editor has put it in the trash',
  deleted: 'an editor has deleted it',
}

/** A step as a line for the person who runs the import: `articles/safer-sleep: kept, an editor has changed it…`. */
export function describeStep(step: ImportStep): string {
  const { collection, id } = step.document
  const words = { create: 'created', update: 'updated', unchanged: 'unchanged', kept: 'kept' }[step.action]
  return `${collection}/${id}: ${words}${step.action === 'kept' ? `, ${reasons[step.because]}` : ''}`
}
