import { shortDigest } from '#cms/adapters/release/digest.ts'
import { searchWordsOf } from '#cms/domain/search/search-words.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { readReference } from '../../scripts/seed/read-reference.ts'
import { publishedReference } from './published-reference.ts'

const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
for (const document of publishedReference(await readReference())) index.put(document)

/** The reference hub's own words for search. */
export const searchWords = searchWordsOf(recordReads(index, new Date('2026-11-23T12:00:00.000Z')).content)
