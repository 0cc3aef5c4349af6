import { describe, expect, test } from 'vitest'
import { bytesOf } from '#cms/domain/bulletin/checks/check-copies.ts'
import { checkBulletin } from '#cms/domain/bulletin/check-bulletin.ts'
import { composedReference, mailOf } from '#tests/support/composed-reference.ts'
import { addressesOf, holdsInOrder, mailElements } from '#tests/support/mail-links.ts'

const { content, bulletins } = await composedReference()
const keys = bulletins.flatMap(({ variants }) => variants.map(({ template }) => template.variant))
const now = new Date('2026-11-23T12:00:00.000Z')

test('there is a first bulletin for practitioners and schools, and one for members', () => {
  expect(keys.toSorted()).toEqual([
    'members',
    'members~paid',
    'practitioners',
    'practitioners+schools',
    'practitioners+schools~paid',
    'practitioners~paid',
    'schools',
    'schools~paid',
  ])
})

test.each(bulletins.map((bulletin) => [bulletin.draft.title, bulletin] as const))(
  '%s is ready to send: nothing keeps it from being approved',
  (_title, bulletin) => {
    const checks = checkBulletin(bulletin, content, { now, lastSubjects: [], findings: [] })
    expect(checks.filter(({ severity }) => severity === 'block')).toEqual([])
    expect(checks.filter(({ words }) => /words on average|Make two of it|[Ss]ubject/.test(words))).toEqual([])
  },
)

describe.each(keys)('the mail to %s', (key) => {
  const { html, text } = mailOf(bulletins, key)
  test('is sound, small, and the same in both parts', () => {
    expect(() => mailElements(html)).not.toThrow()
    expect(bytesOf(html)).toBeLessThan(87_000)
    expect(addressesOf(html).length).toBeGreaterThan(6)
    expect(holdsInOrder(text, addressesOf(html))).toBe(true)
  })
})

test('what people pay for is only in the copies for those who may have it', () => {
  const cost = '£45 a person'
  expect(keys.filter((key) => mailOf(bulletins, key).text.includes(cost))).toEqual(['practitioners~paid', 'practitioners+schools~paid'])
})

test('the merged copy has what both have, once', () => {
  const { text } = mailOf(bulletins, 'practitioners+schools')
  for (const title of ['Recognising child exploitation', 'The designated person\n', 'Language that does not blame'])
    expect(text.split(title)).toHaveLength(2)
})

test('the members’ figures are tables and charts, and none under 5 can be read', () => {
  const { html, text } = mailOf(bulletins, 'members')
  const elements = mailElements(html)
  expect(elements.filter(({ name }) => name === 'caption').length).toBeGreaterThan(5)
  expect(elements.filter(({ attributes }) => attributes['aria-hidden'] === 'true').length).toBeGreaterThan(20)
  expect(elements.filter(({ name, text: words }) => name === 'td' && /^[1-4]$/.test(words))).toEqual([])
  expect(text).toContain('- Did not live in the area – 2010/11: 5; 2011/12: not shown; 2012/13: not shown')
})
