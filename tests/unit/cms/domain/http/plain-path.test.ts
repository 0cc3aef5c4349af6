import { expect, test } from 'vitest'
import { plainPath } from '#cms/domain/http/plain-path.ts'

test.each([
  ['/api/articles?where=1', '/api/articles'],
  ['//api//articles', '/api/articles'],
  ['/%61pi/articles', '/api/articles'],
  ['/api%2Farticles', '/api/articles'],
  ['/\\api/articles', '/api/articles'],
  ['/admin/#/api/users', '/admin/'],
  ['/a%3Fb', '/a?b'],
])('%s is seen as %s', (target, path) => {
  expect(plainPath(target)).toBe(path)
})

test('what cannot be decoded has no path', () => {
  expect(plainPath('/%E0%A4%A')).toBeNull()
})
