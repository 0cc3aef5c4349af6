import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { searchWordsOf } from '#cms/domain/search/search-words.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { anArticle } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'
import { randomFrom } from '#tests/support/random.ts'
import { publishedReference } from '#tests/support/published-reference.ts'
import { readReference } from '../../../../../scripts/seed/read-reference.ts'

/** The reference hub with so many articles more, each with a few words in title and summary that no other has. */
async function weightWith(count: number): Promise<number> {
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  const random = randomFrom(7)
  const word = () => random.list(5, 9, () => random.pick([...'abcdefghilmnoprstuvw'])).join('')
  for (const document of publishedReference(await readReference())) index.put(document)
  for (let at = 0; at < count; at++) {
    const publishedAt = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString()
    index.put(published('articles', anArticle({ id: `a-${at}`, title: `Help with ${word()}`, summary: `What to know about ${word()}.`, publishedAt }))) // prettier-ignore
  }
  const { content } = recordReads(index, new Date('2026-11-23T12:00:00.000Z'))
  return gzipSync(JSON.stringify(searchWordsOf(content))).length
}

test('the file of words weighs at most 20 KB, with five hundred articles and with ten thousand', async () => {
  const [few, many] = [await weightWith(500), await weightWith(10_000)]
  expect(few).toBeLessThan(20_000)
  expect(many).toBeLessThan(20_000)
})
