import { describe, expect, test } from 'vitest'
import { adminHeaders, cacheControlOf, previewHeaders, siteHeaders } from '#cms/domain/http/headers.ts'

const http = { isHttps: false }
const https = { isHttps: true }

describe('the headers of the site', () => {
  test('allow the hub’s own files and nothing else', () => {
    expect(siteHeaders(http)['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    )
    expect(siteHeaders(http)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
  })

  test('switch every browser feature off', () => {
    const features = siteHeaders(http)['permissions-policy']!.split(', ')
    expect(features).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()', 'payment=()', 'usb=()']))
    expect(features.every((feature) => feature.endsWith('=()'))).toBe(true)
  })

  test('promise https for two years only where the hub has https', () => {
    expect(siteHeaders(http)).not.toHaveProperty('strict-transport-security')
    for (const headers of [siteHeaders(https), adminHeaders(https), previewHeaders(https)]) {
      expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    }
  })

  test('give way to a page’s own, in whatever spelling', () => {
    const headers = siteHeaders(http, { 'Referrer-Policy': 'no-referrer', 'cache-control': 'no-store' })
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
    expect(Object.keys(headers).filter((name) => name.toLowerCase() === 'referrer-policy')).toEqual(['referrer-policy'])
  })
})

test('the admin is never framed, a preview by the hub itself alone', () => {
  expect(adminHeaders(http)['content-security-policy']).toContain("frame-ancestors 'none'")
  const preview = previewHeaders(http)
  expect(preview['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'$/)
  expect(preview).toMatchObject({
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  })
})

test.each([
  ['/', 'no-cache'],
  ['/articles/x/', 'no-cache'],
  ['/_astro/base.a1b2c3.css', 'public, max-age=31536000, immutable'],
  ['/pictures/x.avif', 'public, max-age=3600'],
  ['/x/_astro/y', 'no-cache'],
  ['/_astrological/', 'no-cache'],
])('%s may be kept: %s', (path, expected) => {
  expect(cacheControlOf(path)).toBe(expected)
})
