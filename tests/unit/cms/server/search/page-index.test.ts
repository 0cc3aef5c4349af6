import { expect, test } from 'vitest'
import { createPageIndex } from '#cms/server/search/page-index.ts'
import { article, aSite } from '#tests/support/a-site.ts'
import { anArticle } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'

const body = (text: string) => [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }]
const titles = async (index: ReturnType<typeof createPageIndex>, words: string) => (await index.find(words)).map(({ title }) => title)

test('finds pages by every form of a word, by the beginning of the last one, titles first', async () => {
  const site = await aSite([
    article('one', { title: 'A quiet word', body: body('She was hitting back.') }),
    article('two', { title: 'Hits and misses', body: body('Something else.') }),
  ])
  const index = createPageIndex(site.publisher.search)
  expect(await titles(index, 'hit')).toEqual(['Hits and misses', 'A quiet word'])
  expect(await titles(index, 'hitting quie')).toEqual(['A quiet word'])
  expect(await titles(index, 'something absent')).toEqual([])
})

test('is in step with what is published at each search', async () => {
  const site = await aSite([article('one', { title: 'Wombat' })])
  const index = createPageIndex(site.publisher.search)
  expect(await titles(index, 'wombat')).toEqual(['Wombat'])
  site.store.put(published('articles', anArticle({ id: 'one', title: 'Quokka' })))
  await site.publisher.publishChanges()
  expect(await titles(index, 'wombat')).toEqual([])
  expect(await titles(index, 'quokka')).toEqual(['Quokka'])
  site.store.remove({ kind: 'articles', id: 'one' })
  await site.publisher.publishChanges()
  expect(await titles(index, 'quokka')).toEqual([])
})

test('a page that is taken down while others are taken in is not found', async () => {
  const many = Array.from({ length: 300 }, (_, at) => article(`a${at}`, { title: `Page ${at}`, body: body('wombat '.repeat(400)) }))
  const site = await aSite(many)
  const index = createPageIndex(site.publisher.search)
  const first = index.find('wombat')
  site.store.remove({ kind: 'articles', id: 'a0' })
  await site.publisher.publishChanges()
  await first
  expect(await titles(index, 'page 0')).not.toContain('Page 0')
})
