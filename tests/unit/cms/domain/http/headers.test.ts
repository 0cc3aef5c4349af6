import { describe, expect, test } from 'vitest'
import { adminHeaders, cacheControlOf, isPicturePath, previewHeaders, siteHeaders } from '#cms/domain/http/headers.ts'

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

  test('let programs for mail show pictures, and nothing else', () => {
    expect(isPicturePath('/pictures/bench-640.jpeg')).toBe(true)
    expect(isPicturePath('/articles/pictures/')).toBe(false)
    expect(siteHeaders({ isHttps: false, isPicture: true })).toEqual({
      ...siteHeaders(http),
      'cross-origin-resource-policy': 'cross-origin',
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

describe('a page that asks for more', () => {
  const hash = `'sha256-${'a'.repeat(43)}='`
  const policyOf = (headers: Readonly<Record<string, string>>) => headers['content-security-policy']!
  const asking = (sources: string) => policyOf(siteHeaders(http, { 'Page-Sources': sources }))

  test('is given the hashes that it names and WebAssembly, and nothing else of its policy changes', () => {
    const policy = asking(`script-src ${hash} 'wasm-unsafe-eval'; style-src ${hash}`)
    expect(policy).toContain(`; script-src 'self' ${hash} 'wasm-unsafe-eval';`)
    expect(policy).toContain(`; style-src 'self' ${hash};`)
    expect(policy.replaceAll(` ${hash}`, '').replace(" 'wasm-unsafe-eval'", '')).toBe(policyOf(siteHeaders(http)))
  })

  test.each(["script-src 'unsafe-inline'", "script-src *; frame-ancestors 'self'", 'img-src *', `script-src ${hash}\u000ascript-src *`])(
    'is given nothing when it asks for %s',
    (sources) => {
      expect(asking(sources)).toBe(policyOf(siteHeaders(http)))
    },
  )

  test('does not show readers what it asked for', () => {
    expect(siteHeaders(http, { 'page-sources': "script-src 'wasm-unsafe-eval'" })).not.toHaveProperty('page-sources')
    expect(previewHeaders(http, { 'page-sources': "script-src 'wasm-unsafe-eval'" })).not.toHaveProperty('page-sources')
  })

  test('is given the same in a preview, which keeps its own framing and is kept by nobody', () => {
    const own = { 'page-sources': `script-src ${hash}`, 'cache-control': 'public', 'x-frame-options': 'ALLOWALL' }
    const preview = previewHeaders(http, own)
    expect(policyOf(preview)).toBe(policyOf(previewHeaders(http)).replace("script-src 'self'", `script-src 'self' ${hash}`))
    expect(preview).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'SAMEORIGIN' })
  })

  test.each([
    ['Content-Security-Policy', "default-src * 'unsafe-inline'"],
    ['content-security-policy-report-only', 'default-src *'],
    ['Permissions-Policy', 'camera=*'],
    ['X-Frame-Options', 'ALLOWALL'],
    ['x-content-type-options', 'none'],
    ['Cross-Origin-Opener-Policy', 'unsafe-none'],
    ['cross-origin-resource-policy', 'cross-origin'],
    ['Strict-Transport-Security', 'max-age=0'],
    ['Set-Cookie', 'a=b'],
    ['Clear-Site-Data', '"*"'],
  ])('cannot set %s', (name, value) => {
    expect(siteHeaders(https, { [name]: value })).toEqual(siteHeaders(https))
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
