import { describe, expect, test } from 'vitest'
import { slugFrom } from '#cms/domain/slug/slug-from.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { randomFrom } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'

describe('a web address made from a title', () => {
  test.each([
    ["You're not DIFFERENT!", 'youre-not-different'],
    ['You’re not alone', 'youre-not-alone'],
    ['  Sun -- & water / safety…  ', 'sun-water-safety'],
    ['Café Zoë', 'cafe-zoe'],
    ['5 a day: ①②', '5-a-day-12'],
    ['İstanbul', 'istanbul'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['Safer\u0000sleep\n', 'safer-sleep'],
    ['漢字', ''],
    ['😀', ''],
    ['', ''],
  ])('%j becomes %j', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
  })

  test('is cut at a word when it would be longer than 80 characters', () => {
    const slug = slugFrom('word '.repeat(40))
    expect(slug).toBe(Array(16).fill('word').join('-'))
    expect(slugFrom(`${'a'.repeat(79)} bc`)).toBe('a'.repeat(79))
    expect(slugFrom(`${'a'.repeat(78)} b`)).toBe(`${'a'.repeat(78)}-b`)
  })

  test('of one endless word is its beginning', () => {
    expect(slugFrom('x'.repeat(100_000))).toBe('x'.repeat(80))
  })

  test('is one that the site takes, or nothing, whatever the title', () => {
    const seed = Math.trunc(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    const signs = () =>
      String.fromCodePoint(random.pick([random.between(1, 0x7f), random.between(0x80, 0x24f), random.between(0x250, 0xffff)]))
    for (let round = 0; round < rounds(2000, 50_000); round += 1) {
      const title = random.list(0, 120, signs).join('')
      const slug = slugFrom(title)
      expect(slug === '' || slugSchema.safeParse(slug).success, `seed ${seed}: ${JSON.stringify(title)} became ${slug}`).toBe(true)
    }
  }, 120_000)
})
