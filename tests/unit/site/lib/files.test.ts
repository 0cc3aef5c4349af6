import { describe, expect, test } from 'vitest'
import { securityExpiresAt, securityTxt } from '#site/lib/security-txt.ts'
import { sitemapIndex, sitemapPart } from '#site/lib/sitemap.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { sampleContent } from '#tests/support/sample-content.ts'
import { childrenNamed, readXml, textOf } from '#tests/support/read-xml.ts'

const content = contentOf(sampleContent())

describe('security.txt', () => {
  const expiry = (now: string) => securityExpiresAt(contentOf({ now }))

  test.each([
    ['2026-11-23T12:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-12-01T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
    ['2026-12-02T00:00:00.000Z', '2027-07-01T00:00:00.000Z'],
    ['2027-06-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z'],
    ['2041-03-01T00:00:00.000Z', '2041-07-01T00:00:00.000Z'],
  ])('written on %s expires on %s', (now, expiresAt) => {
    expect(expiry(now)).toBe(expiresAt)
  })

  test('asks at last for the instant 30 days before it expires, so that it is written again in time', () => {
    const asked = contentOf({ now: '2026-11-23T12:00:00.000Z' })
    securityExpiresAt(asked)
    expect(asked.calls.at(-1)).toBe('validUntil "2026-12-02T00:00:00.000Z"')
  })

  test('has the fields that RFC 9116 asks for', () => {
    expect(securityTxt(content).split('\n')).toEqual([
      'Contact: mailto:security@anyshire.example',
      'Expires: 2027-01-01T00:00:00.000Z',
      'Preferred-Languages: en',
      'Canonical: https://hub.example/.well-known/security.txt',
      '',
    ])
  })
})

describe('the sitemap', () => {
  test('lists its parts, and each part its addresses with the day they changed where that is known', () => {
    expect(childrenNamed(readXml(sitemapIndex(content)), 'sitemap').map((part) => textOf(part, 'loc'))).toEqual([
      'https://hub.example/sitemaps/1.xml',
      'https://hub.example/sitemaps/2.xml',
    ])
    const [url] = childrenNamed(readXml(sitemapPart(content, 2)!), 'url')
    expect([textOf(url!, 'loc'), textOf(url!, 'lastmod')]).toEqual(['https://hub.example/articles/whole/', '2026-11-02T09:00:00.000Z'])
    expect(sitemapPart(content, 1)).not.toContain('lastmod')
  })

  test('has no part of another number', () => {
    expect([sitemapPart(content, 3), sitemapPart(content, null)]).toEqual([null, null])
  })

  test('holds addresses with characters that XML reserves', () => {
    const odd = contentOf({ sitemap: [[{ path: '/a&b/' }]] })
    expect(textOf(childrenNamed(readXml(sitemapPart(odd, 1)!), 'url')[0]!, 'loc')).toBe('https://hub.example/a&b/')
  })
})
