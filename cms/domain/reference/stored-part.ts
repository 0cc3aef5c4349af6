import { readBulletin } from '#cms/domain/bulletin/read-bulletin.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import { publishedList } from '#cms/domain/published/list.ts'
import { textOf, type Raw } from '#cms/domain/published/raw.ts'
import { referencePart } from './to-document.ts'

/** A bulletin without the names that only a store gives its rows. */
function bulletinPart(raw: Raw): Raw | undefined {
  const result = readBulletin(raw)
  if (!result.ok) return undefined
  const { editions, sections, ...rest } = result.value
  return {
    ...rest,
    editions: editions.map(({ key: _key, ...edition }) => edition),
    sections: sections.map(({ title, items }) => ({ title, items: items.map(({ id: _id, ...item }) => item) })),
  }
}

function listPart(raw: Raw): Raw | undefined {
  const result = publishedList(raw)
  return result.ok ? { ...result.value, replyTo: textOf(raw.replyTo) } : undefined
}

/** What a stored document holds, in the form of the reference content; `undefined` for one that has faults, so that somebody changed it. */
export function storedPart(collection: string, raw: Raw): Raw | undefined {
  if (collection === 'bulletins') return bulletinPart(raw)
  if (collection === 'lists') return listPart(raw)
  const result = publishedDocument(collection, raw)
  return result?.ok ? referencePart(collection, result.value as Raw) : undefined
}
