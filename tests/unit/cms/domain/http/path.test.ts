import { describe, expect, test } from 'vitest'
import { isUnder, readTarget } from '#cms/domain/http/path.ts'

describe('a request target', () => {
  test.each([
    ['/', '/', ''],
    ['/articles/x/', '/articles/x/', ''],
    ['/articles/x?a=1&b=%2F..', '/articles/x', '?a=1&b=%2F..'],
    ['/?', '/', '?'],
    ['/caf%C3%A9/', '/café/', ''],
    ['/a%20b', '/a b', ''],
    ['/%2541', '/%41', ''],
    ['/.well-known/security.txt', '/.well-known/security.txt', ''],
    ['/a..b/', '/a..b/', ''],
    ['http://evil.example/admin?x', '/admin', '?x'],
    ['HTTP://evil.example', '/', ''],
    ['http://evil.example?x', '/', '?x'],
  ])('%s is read as %s', (target, path, query) => {
    expect(readTarget(target)).toMatchObject({ path, query })
  })

  test.each(['http://evil.example/admin?x', 'http://evil.example?x', '/admin?x'])('%s goes on without a host', (target) => {
    expect(readTarget(target)!.asSent).toMatch(/^\/(admin)?\?x$/)
  })
})

describe('a hostile path', () => {
  test.each([
    '',
    '*',
    'articles',
    '//evil.example/',
    '/../etc/passwd',
    '/articles/../../secrets/payload-secret',
    '/%2e%2e/secrets/payload-secret',
    '/%2E%2E/x',
    '/.%2e/x',
    '/..%2fx',
    '/..%5cx',
    '/..\\x',
    '/x\\..\\y',
    '/%5c..%5c',
    '/.git/config',
    '/.env',
    '/x/.hidden',
    '/x/./y',
    '/.well-known/../secrets',
    '/.well-known/.hidden',
    '/x/.well-known/y',
    '/%2fetc/passwd',
    '/x%00.html',
    '/x%0d%0aSet-Cookie:a=b',
    '/x%7f',
    '/\u0000',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/',
    '/%ff',
    '/%e0%80%af',
    '/%ed%a0%80',
    '/x#y',
    'http:/x',
    'file:///etc/passwd',
    'ftp://evil.example/',
  ])('%j is refused', (target) => {
    expect(readTarget(target)).toBeUndefined()
  })

  test('is decoded once, never twice', () => {
    expect(readTarget('/%252e%252e/x')?.path).toBe('/%2e%2e/x')
  })
})

test('a prefix ends at a slash', () => {
  expect(['/admin', '/admin/', '/admin/x'].map((path) => isUnder(path, '/admin'))).toEqual([true, true, true])
  expect(['/administrator', '/admin.html', '/', '/x/admin'].map((path) => isUnder(path, '/admin'))).toEqual(Array(4).fill(false))
})
