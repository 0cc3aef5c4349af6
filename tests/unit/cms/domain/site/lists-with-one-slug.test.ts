import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { addresses } from '#cms/domain/site/addresses.ts'
import { findIssue, findMailingList, issueCards } from '#cms/domain/site/answers.ts'
import { createContentIndex } from '#cms/domain/site/content-index.ts'
import { aMailingList } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'

const list = (id: string, order: number, isPublic: boolean) =>
  published('lists', aMailingList({ id, slug: 'bulletin', name: id, order, isPublic }))
const sending = (listId: string, slug: string) =>
  published('sendings', {
    id: `to-${listId}`,
    bulletin: `for-${listId}`,
    kind: 'issue',
    sentAt: '2026-12-01T09:00:00.000Z',
    issues: [{ list: listId, slug, copy: { subject: `For ${listId}`, preheader: '', introduction: [], sections: [] } }],
  })

function archive(...documents: ReturnType<typeof list>[]) {
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  const sendings = ['first', 'second', 'third'].map((id) => sending(id, `issue-of-${id}`))
  for (const document of [...documents, ...sendings]) index.put(document)
  return index
}

test('of lists that share a slug the first public one has its pages, its issues and its name', () => {
  const index = archive(list('first', 1, false), list('third', 3, true), list('second', 2, true))
  expect(findMailingList(index, 'bulletin')).toMatchObject({ id: 'second' })
  expect(issueCards(index, 'bulletin').map(({ title }) => title)).toEqual(['For second'])
  expect(findIssue(index, 'bulletin', 'issue-of-second')).not.toBeNull()
  expect(findIssue(index, 'bulletin', 'issue-of-third')).toBeNull()
  const paths = [...addresses(index)].filter((path) => path.startsWith('/bulletins/bulletin/issue'))
  expect(paths).toEqual(['/bulletins/bulletin/issue-of-second/'])
})

test('when the one list of a slug is not public there is nothing to read', () => {
  const index = archive(list('first', 1, false))
  expect(findMailingList(index, 'bulletin')).toMatchObject({ id: 'first' })
  expect(issueCards(index, 'bulletin')).toEqual([])
  expect(findMailingList(index, 'other')).toBeNull()
})
