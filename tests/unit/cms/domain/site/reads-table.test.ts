import { expect, test } from 'vitest'
import { createReadsTable } from '#cms/domain/site/reads-table.ts'

const digests = (present: Record<string, string>) => (key: string) => present[key] ?? 'none'

test('a page is out of date when one of its answers is another', () => {
  const table = createReadsTable()
  table.set('/a/', [['settings', '1'], ['article a', '1']]) // prettier-ignore
  table.set('/b/', [['settings', '1'], ['article b', '1']]) // prettier-ignore
  const now = digests({ settings: '1', 'article a': '2', 'article b': '1' })
  expect(table.allOutdated(now)).toEqual(new Set(['/a/']))
  expect(table.outdated(['article a', 'article b', 'settings'], now)).toEqual(new Set(['/a/']))
  expect(table.outdated(['article b'], now)).toEqual(new Set())
})

test('only answers of the families that changed are looked at', () => {
  const table = createReadsTable()
  table.set('/', [['latest everything 5', '1']])
  expect(table.outdated(['list everything'], digests({}))).toEqual(new Set(['/']))
  expect(table.outdated(['list audience/parents'], digests({}))).toEqual(new Set())
})

test('what a failed attempt read decides when to try again; what the file read decides which pictures it shows', () => {
  const table = createReadsTable()
  table.set('/a/', [['picture p', '1'], ['article a', '1']]) // prettier-ignore
  table.setAttempt('/a/', [['article a', '2']])
  expect(table.isShown('picture p')).toBe(true)
  expect(table.allOutdated(digests({ 'article a': '2' }))).toEqual(new Set())
  expect(table.outdated(['article a'], digests({ 'article a': '3' }))).toEqual(new Set(['/a/']))
  table.set('/a/', [['article a', '3']])
  expect(table.isShown('picture p')).toBe(false)
})

test('a page that is deleted is asked about no more', () => {
  const table = createReadsTable()
  table.set('/a/', [['settings', '1']])
  table.delete('/a/')
  expect(table.allOutdated(digests({}))).toEqual(new Set())
  expect(table.outdated(['settings'], digests({}))).toEqual(new Set())
  expect(table.isShown('settings')).toBe(false)
})

test('time turns the answers between two instants, whichever way the clock is set', () => {
  const table = createReadsTable()
  const noon = '2026-06-15T12:00:00.000Z'
  table.set('/a/', [[`valid-until ${noon}`, 'true']])
  table.set('/b/', [['valid-until 2026-07-01T00:00:00.000Z', 'true']])
  const [before, after] = [new Date('2026-06-15T11:59:59.999Z'), new Date(noon)]
  expect(table.turnedBetween(before, after, digests({ [`valid-until ${noon}`]: 'false' }))).toEqual(new Set(['/a/']))
  expect(table.turnedBetween(before, before, digests({}))).toEqual(new Set())
  table.set('/a/', [[`valid-until ${noon}`, 'false']])
  expect(table.turnedBetween(after, before, digests({ [`valid-until ${noon}`]: 'true' }))).toEqual(new Set(['/a/']))
})
