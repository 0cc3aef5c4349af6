import { expect, test } from 'vitest'
import { pathOf } from '#cms/domain/publishing/paths.ts'

test('documents with a page of their own have a path, others have none', () => {
  expect(pathOf('articles', 'when-jokes-hurt')).toBe('/articles/when-jokes-hurt/')
  expect(pathOf('topics', 'bullying')).toBe('/topics/bullying/')
  expect(pathOf('pages', 'about')).toBe('/about/')
  for (const collection of ['helplines', 'claims', 'media', 'users', 'constructor', '']) expect(pathOf(collection, 'x')).toBeNull()
})
