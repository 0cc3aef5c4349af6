import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createArticleList, type ListedArticle } from '#cms/domain/site/article-list.ts'
import { anArticle } from '#tests/support/content-records.ts'
import { randomFrom } from '#tests/support/random.ts'

const seed = Math.floor(Math.random() * 1e9)

function listed(id: string, publishedAt: string, version = 1): ListedArticle {
  const article = anArticle({ id, publishedAt })
  const digest = `${id} v${version}`
  return { id, publishedAt, article, card: article, digests: { whole: digest, card: digest, entry: digest } }
}

test(`after any changes members, order and digests are those of a list made at once (seed ${seed})`, () => {
  const random = randomFrom(seed)
  const list = createArticleList(shortDigest)
  const articles = new Map<string, ListedArticle>()
  for (let step = 0; step < 600; step++) {
    const id = `a-${random.between(0, 90)}`
    const before = articles.get(id)
    const day = before && random.chance(0.5) ? before.publishedAt : `2026-01-${String(random.between(10, 28))}`
    const after = random.chance(0.3) ? undefined : listed(id, day, step)
    list.replace(before, after)
    if (after) articles.set(id, after)
    else articles.delete(id)
    if (step % 7 > 0) continue

    const fresh = createArticleList(shortDigest)
    for (const article of articles.values()) fresh.replace(undefined, article)
    expect(list.length).toBe(articles.size)
    expect(list.newest(5)).toEqual(fresh.newest(5))
    for (let number = 1; number <= 10; number++) {
      expect(list.chunk(number, 10)).toEqual(fresh.chunk(number, 10))
      expect(list.chunkDigest(number, 10, 'card')).toBe(fresh.chunkDigest(number, 10, 'card'))
    }
  }
})

test('a new article leaves the digests of full chunks as they are', () => {
  const list = createArticleList(shortDigest)
  for (let day = 10; day < 15; day++) list.replace(undefined, listed(`a-${day}`, `2026-01-${day}`))
  const [first, last] = [list.chunkDigest(1, 3, 'card'), list.chunkDigest(2, 3, 'card')]
  list.replace(undefined, listed('a-20', '2026-01-20'))
  expect(list.chunkDigest(1, 3, 'card')).toBe(first)
  expect(list.chunkDigest(2, 3, 'card')).not.toBe(last)
})

test('asks for no articles and gets none', () => {
  const list = createArticleList(shortDigest)
  list.replace(undefined, listed('a', '2026-01-10'))
  expect(list.newest(0)).toEqual([])
  expect(list.newest(-1)).toEqual([])
})
