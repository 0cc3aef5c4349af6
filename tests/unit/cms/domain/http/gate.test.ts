import { describe, expect, test } from 'vitest'
import { isSignInTry, largestBody, needsSession } from '#cms/domain/http/gate.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

describe('without a session', () => {
  test.each([
    ['POST', '/api/users/login'],
    ['POST', '/api/users/login/'],
    ['POST', '/api/users/logout'],
    ['POST', '/api/users/forgot-password'],
    ['POST', '/api/users/reset-password'],
    ['GET', '/api/users/me'],
    ['GET', '/api/users/init'],
    ['POST', '/api/public/feedback'],
    ['POST', '/api/public/lists/subscribe'],
    ['POST', '/api/webhooks/resend'],
  ])('%s %s is answered', (method, path) => {
    expect(needsSession(method, path)).toBe(false)
  })

  test('no collection, global, version or file is, by any method', () => {
    const paths = [
      '/api/articles', '/api/articles/x', '/api/articles/versions', '/api/articles/versions/x', '/api/users', '/api/users/x', '/api/users/unlock',
      '/api/users/verify/x', '/api/media/file/a.jpeg', '/api/globals/alert', '/api/globals/alert/versions', '/api/access', '/api/graphql',
      '/api/payload-preferences/x', '/api/audit-log', '/api/hold', '/api/', '/api', '/api/public', '/api/webhooks/',
    ] // prettier-ignore
    for (const path of paths) for (const method of methods) expect(needsSession(method, path), `${method} ${path}`).toBe(true)
  })

  test('an open door opens to its own method only', () => {
    expect(methods.filter((method) => !needsSession(method, '/api/users/login'))).toEqual(['POST'])
    expect(methods.filter((method) => !needsSession(method, '/api/users/me'))).toEqual(['GET'])
    expect(methods.filter((method) => !needsSession(method, '/api/public/feedback'))).toEqual(['POST'])
    expect(needsSession('post', '/api/users/login')).toBe(true)
  })

  test.each([
    '/api/public/../users',
    '/api/public/..%2fusers',
    '/api/public/%2e%2e/users',
    '/api/public//users',
    '/api/public/x/../../users',
    '/api/public/x\\..\\users',
    '/api/public/x;/users',
    '/api/publicity/x',
    '/API/users/me',
    '/api/users/me/x',
    '/api/users/login.json',
    '/api/users/me\n',
    'x/api/users/me',
  ])('%j finds no open door', (path) => {
    for (const method of ['GET', 'POST']) expect(needsSession(method, path)).toBe(true)
  })

  test('a path full of slashes is judged at once', () => {
    const start = performance.now()
    needsSession('GET', `/api/${'/'.repeat(200_000)}x`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

test('doors at which passwords and links are tried are counted', () => {
  for (const path of [
    '/api/users/login',
    '/api/users/login/',
    '/api/users/forgot-password',
    '/api/users/reset-password',
    '/api/users/unlock',
    '/admin/set-up/abc',
  ])
    expect(methods.filter((method) => isSignInTry(method, path))).toEqual(['POST'])
  for (const path of ['/api/users/me', '/api/users/logout', '/api/articles', '/admin/login', '/x/api/users/login'])
    expect(isSignInTry('POST', path)).toBe(false)
})

test('only pictures may be large', () => {
  const megabyte = 1024 * 1024
  expect([largestBody('/api/media'), largestBody('/api/media/x')]).toEqual([22 * megabyte, 22 * megabyte])
  expect(['/api/articles', '/admin', '/', '/x/api/media'].map(largestBody)).toEqual(Array(4).fill(2 * megabyte))
})
