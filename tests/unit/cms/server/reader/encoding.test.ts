import { expect, test } from 'vitest'
import { encodingsFor } from '#cms/server/reader/encoding.ts'

const both = ['br', 'gzip']

test.each([
  ['gzip, deflate, br, zstd', both, ['br', 'gzip', 'identity']],
  ['gzip', both, ['gzip', 'identity']],
  ['br;q=0.5, gzip;q=0.8', both, ['gzip', 'br', 'identity']],
  ['gzip;q=0, br', both, ['br', 'identity']],
  ['*', both, ['br', 'gzip', 'identity']],
  ['*;q=0.1, gzip', both, ['gzip', 'br', 'identity']],
  ['identity', both, ['identity']],
  ['identity, br;q=0.5', both, ['identity']],
  ['br', ['gzip'], ['identity']],
  ['br, gzip', [], ['identity']],
  ['identity;q=0, *;q=0', both, ['identity']],
  ['', both, ['identity']],
  [undefined, both, ['identity']],
  ['nonsense;;;q=x', both, ['identity']],
  ['BR', both, ['br', 'identity']],
])('Accept-Encoding %s with %j', (accept, available, expected) => {
  expect(encodingsFor(accept, available)).toEqual(expected)
  expect(encodingsFor(accept, available), 'a second time').toEqual(expected)
})

test('stays right when a client invents spellings', () => {
  for (let index = 0; index < 2_000; index++) encodingsFor(`br, x-${index}`, both)
  expect(encodingsFor('gzip', both)).toEqual(['gzip', 'identity'])
})
