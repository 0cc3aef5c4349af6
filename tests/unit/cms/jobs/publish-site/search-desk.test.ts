import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { keepSearch } from '#cms/jobs/publish-search/keep-search.ts'
import { article, aSite } from '#tests/support/a-site.ts'
import { fakeIndexer } from '#tests/support/fake-indexer.ts'

test('an index beside which superseded files were left is built again at the next start', async () => {
  const site = await aSite()
  const indexer = fakeIndexer()
  const indexed = async (publisher: typeof site.publisher) =>
    keepSearch({ desk: publisher.search, indexer, digest: shortDigest, signal: new AbortController().signal })()
  const mixed = () => [...site.releases.contents().keys()].filter((path) => path.startsWith('/pagefind/index/')).length
  await indexed(site.publisher)
  site.store.put(article('one', { body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Another text.' }] }] }), { hint: false })

  const second = site.restarted()
  await second.start()
  const release = (await site.releases.current())!
  const write = release.write
  release.write = async (change) => {
    if (change.removed?.length) throw new Error('The disk is full.')
    return write(change)
  }
  await expect(indexed(second)).rejects.toThrow('The disk is full.')
  expect(second.search.madeOf()).toBeUndefined()
  expect(mixed()).toBe(2)

  release.write = write
  const third = site.restarted()
  await third.start()
  await indexed(third)
  expect([mixed(), indexer.builds]).toEqual([1, 3])
})
