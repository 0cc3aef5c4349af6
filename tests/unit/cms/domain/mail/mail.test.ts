import { describe, expect, test } from 'vitest'
import { isAllowed } from '#cms/domain/mail/allow-list.ts'
import { textOfHtml } from '#cms/domain/mail/text-of-html.ts'
import { resetMail } from '#cms/domain/mail/sign-in-mail.ts'

describe('the allow list', () => {
  const list = ['ada@example.org', '@partner.example']

  test.each(['ada@example.org', 'ADA@Example.org', 'Ada Lovelace <ada@example.org>', ' ada@example.org ', 'anybody@partner.example'])(
    'lets %s through',
    (address) => {
      expect(isAllowed(address, list)).toBe(true)
    },
  )

  test.each([
    'bob@example.org',
    'ada@example.org.evil.example',
    'xada@example.org',
    'anybody@sub.partner.example',
    'anybody@notpartner.example',
    'ada@example.org <bob@evil.example>',
    '@partner.example.evil.example',
    '',
  ])('keeps %j back', (address) => {
    expect(isAllowed(address, list)).toBe(false)
  })

  test('that is empty lets nobody through', () => {
    expect(isAllowed('ada@example.org', [])).toBe(false)
  })
})

test('the text of a mail has its words and the link in full, and no markup', () => {
  const text = textOfHtml(resetMail.html('https://hub.example.org/admin/reset/abc?a=1&amp;b=2'))
  expect(text).toContain('Choose a new password: https://hub.example.org/admin/reset/abc?a=1&b=2')
  expect(text).toContain('The link works once')
  expect(text).not.toMatch(/[<>]|&amp;|\n{3}/)
})
