import { describe, expect, test } from 'vitest'
import { invitationMail, passwordLink, resetMail } from '#cms/domain/mail/sign-in-mail.ts'

const link = passwordLink('https://hub.example.org', 'abc123')

test('the link leads to the page on which a password is chosen', () => {
  expect(link).toBe('https://hub.example.org/admin/reset/abc123')
})

describe.each([
  ['a reset', resetMail],
  ['an invitation', invitationMail],
])('%s', (_, mail) => {
  const html = mail.html(link)

  test('carries the link to press and to copy, and no other', () => {
    expect(html.split(link)).toHaveLength(3)
    expect(html).toContain(`href="${link}"`)
    expect(html.match(/https?:/g)).toHaveLength(2)
  })

  test('loads nothing, runs nothing and says its language', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe)|src=|url\(/i)
    expect(html).toContain('lang="en-GB"')
  })

  test('has a subject of one short line and says how long the link works', () => {
    expect(mail.subject).toMatch(/^[A-Z][^\r\n]{10,70}$/)
    expect(html).toContain('24 hours')
  })
})
