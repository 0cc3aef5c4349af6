import { describe, expect, test } from 'vitest'
import { composeMail } from '#cms/domain/bulletin/compose-mail.ts'
import { fillTemplate } from '#cms/domain/bulletin/fill-template.ts'
import { readableAddress } from '#cms/domain/words/mail-address.ts'
import { words } from '#tests/support/bulletin-drafts.ts'
import { aCopy, aMail, mailContent } from '#tests/support/composed-mail.ts'
import { someone } from '#tests/support/composed-reference.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { theSettings } from '#tests/support/content-records.ts'
import { addressesOf, holdsInOrder, mailElements, webAddressesOf } from '#tests/support/mail-links.ts'
import { hostileTitle } from '#tests/support/sample-content.ts'

describe('both parts', () => {
  const { html, text } = aMail()
  test('lead to the same addresses in the same order', () => {
    const addresses = addressesOf(html)
    expect(addresses.length).toBeGreaterThan(15)
    expect(holdsInOrder(text, addresses)).toBe(true)
    expect(webAddressesOf(text)).toEqual(addresses.filter((address) => address.startsWith('http')))
  })

  test('addresses are whole: paths of the site, and addresses that would break out of theirs', () => {
    expect(addressesOf(html)).toEqual(
      expect.arrayContaining([
        'https://hub.example/articles/bullying-1/',
        'https://police.example/a?b=1&c=%222%22',
        'https://hub.example/about/',
      ]),
    )
    expect(addressesOf(html).every((address) => /^(https?:|[\d ]+$|[^@\s]+@)/.test(address))).toBe(true)
  })

  test('a link to what is not published is its words alone', () => {
    expect(text).toContain('a lost article,')
    expect(html).toMatch(/>, a lost article, </)
  })

  test.each([
    'Testshire <Police>',
    'Cancelled',
    'Do not share the picture',
    'They said it was a joke.',
    'Urgent: In danger?',
    'In 2012/13 about 2,500 people came to a course.',
    'Courses were counted, not people.',
    'Video: Being a friend',
    'A drawing: An umbrella over two people',
  ])('say: %s', (part) => {
    expect(text).toContain(part)
    expect(mailElements(html).find(({ name }) => name === 'body')!.text).toContain(part)
  })

  test('the text part is plain: no tags, no entities, no control characters', () => {
    expect(text).not.toMatch(/<\/?(p|a|td|tr|th|table|br|div|li|h\d|strong)\b|&(amp|lt|gt|quot|#39);|[\u0000-\u0009\u000b-\u001f]/)
  })

  test('a row of a table is a line in which each figure has its name', () => {
    expect(text).toContain('By year:\n- 2012 – Cases: 109')
  })
})

describe('hostile content', () => {
  const hostile = aMail({
    subject: `${hostileTitle}\r\nBcc: a@b.c`,
    preheader: hostileTitle,
    sections: [
      {
        id: 's',
        title: hostileTitle,
        items: [
          {
            id: 'i',
            kind: 'news',
            title: `${hostileTitle}\u{e000}reason\u{e001}`,
            body: [words(`\u{e000}unsubscribeUrl\u{e001} \u202etxt`)],
            partner: hostileTitle,
            facts: [hostileTitle],
            isPaid: false,
          },
        ],
      },
    ],
  })
  test('adds no header to the mail', () => {
    expect(hostile.subject).not.toMatch(/[\p{Cc}\p{Co}]/u)
  })

  test('is words in the HTML part', () => {
    expect(() => mailElements(hostile.html)).not.toThrow()
    expect(mailElements(hostile.html).some(({ name }) => name === 'script')).toBe(false)
    expect(hostile.html).toContain('&lt;script&gt;')
  })

  test('makes no slot of its own, and turns no direction', () => {
    const { html, text } = composeMail(aCopy({ introduction: [words('\u{e000}reason\u{e001} \u202eabc')] }), { content: mailContent })
    expect([html, text].map((part) => part.split('\u{e000}reason\u{e001}').length - 1)).toEqual([1, 1])
    expect(html + text).not.toMatch(/[\u202a-\u202e]/)
    expect(text).toContain('reason abc')
  })
})

describe('what fills the slots', () => {
  test('is escaped in HTML, plain in text, and never a slot itself', () => {
    const template = composeMail(aCopy(), { content: mailContent })
    const { html, text } = fillTemplate(template, { ...someone, reason: '<b>"You" & I</b>\r\n\u{e000}webUrl\u{e001}' })
    expect(html).toContain('&lt;b&gt;&quot;You&quot; &amp; I&lt;/b&gt; webUrl')
    expect(text).toContain('<b>"You" & I</b> webUrl')
    expect(html + text).not.toMatch(/\p{Co}/u)
  })

  test('is the same again, byte for byte', () => {
    expect(aMail()).toEqual(aMail())
  })
})

test('a notice stands before everything else in both parts', () => {
  const { html, text } = composeMail(aCopy(), { content: mailContent, notice: { title: 'Correction <1>', text: 'The time was wrong.' } })
  expect(text).toMatch(/=\n\nCorrection <1>\nThe time was wrong\.\n\nHello\./)
  expect(html.indexOf('Correction &lt;1&gt;')).toBeLessThan(html.indexOf('Hello.'))
})

test('an empty hub makes a whole mail: no address, no numbers, no logo', () => {
  const bare = contentOf({ settings: theSettings({ contact: { address: [] } }) })
  const { html, text } = composeMail(aCopy({ introduction: [], sections: [] }), { content: bare })
  expect(
    holdsInOrder(
      text,
      addressesOf(html).filter((address) => address.startsWith('http')),
    ),
  ).toBe(true)
})

test.each([
  ['mailto:a@b.uk?subject=x', 'a@b.uk'],
  ['mailto:a%2Bb@c.uk', 'a+b@c.uk'],
  ['mailto:a@b.uk%0aBcc:c@d.uk', 'a@b.uk%0aBcc:c@d.uk'],
  ['mailto:%E9@b.uk', '%E9@b.uk'],
  ['tel:0800-1111', '0800-1111'],
  ['https://a.uk/x', 'https://a.uk/x'],
])('%s is read as %s', (address, read) => {
  expect(readableAddress(address)).toBe(read)
})
