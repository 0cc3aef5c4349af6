import type { ContentIndex } from '#cms/domain/site/content-index.ts'
import { documentKey, documentKinds, type DocumentName } from '#cms/domain/site/document.ts'
import { addTouched, nothingTouched, type Touched } from '#cms/domain/site/touched.ts'
import type { LoadedDocument, PublishedStore, Stamp } from '../ports.ts'
import type { FailedDocument } from './failing.ts'

/** The published content in memory, with the stamp of each version that it holds. */
export interface HeldContent {
  readonly index: ContentIndex
  readonly stamps: Map<string, Stamp>
  /** Documents whose present version cannot be read, by `documentKey`. */
  readonly unreadable: Map<string, FailedDocument>
  /** How often what is published has changed since the start. */
  changes: number
}

const loadSize = 500

/** Loads documents and takes them in together, after the last of them is here. Returns what that touched. */
export async function takeIn(held: HeldContent, names: readonly DocumentName[], store: PublishedStore): Promise<Touched> {
  const loaded: LoadedDocument[] = []
  for (const kind of documentKinds) {
    const ids = [...new Set(names.filter((name) => name.kind === kind).map(({ id }) => id))]
    for (let start = 0; start < ids.length; start += loadSize) {
      loaded.push(...(await store.load(kind, ids.slice(start, start + loadSize))))
    }
  }
  const touched = nothingTouched()
  for (const answer of loaded) addTouched(touched, takeInOne(held, answer))
  if (touched.families.size > 0) held.changes += 1
  return touched
}

function takeInOne({ index, stamps, unreadable }: HeldContent, answer: LoadedDocument): Touched {
  const { kind, id } = answer.state === 'published' ? answer.document : answer
  const key = documentKey({ kind, id })
  unreadable.delete(key)
  if (answer.state === 'unpublished') {
    stamps.delete(key)
    return index.remove({ kind, id })
  }
  stamps.set(key, { kind, id, stamp: answer.stamp })
  if (answer.state === 'published') return index.put(answer.document)
  unreadable.set(key, { document: { kind, id }, field: answer.field, message: answer.message })
  return index.markUnreadable({ kind, id }, answer.message)
}

/** Documents of which the store has another version than the one in memory, one of the two has none, or whose version was unreadable. */
export function differing({ stamps, unreadable }: HeldContent, present: readonly Stamp[]): DocumentName[] {
  const there = new Set(present.map(documentKey))
  const changed = present.filter((name) => {
    const key = documentKey(name)
    return stamps.get(key)?.stamp !== name.stamp || unreadable.has(key)
  })
  return [...changed, ...[...stamps].filter(([key]) => !there.has(key)).map(([, name]) => name)]
}
