import { describe, expect, test } from 'vitest'
import { normalAddress } from '#cms/domain/subscriber/address.ts'

describe('every spelling of an address is kept as one', () => {
  test.each([
    ['ann@example.org', 'ann@example.org'],
    ['  Ann.O’Neil@Example.ORG  ', null],
    ["  Ann.O'Neil@Example.ORG\n", "ann.o'neil@example.org"],
    ['\ufeffann\u200b@exam\u00adple.org', 'ann@example.org'],
    ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
    ['ann@bu\u0308cher.example', 'ann@xn--bcher-kva.example'],
    ['ann@BÜCHER.example', 'ann@xn--bcher-kva.example'],
    ['ann+bulletins@mail.example.co.uk', 'ann+bulletins@mail.example.co.uk'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j → %j', (typed, expected) => expect(normalAddress(typed)).toBe(expected))
})

test('what is kept is kept the same when it is read again', () => {
  for (const typed of ['Ann@BÜCHER.example', " o'neil@Example.org"]) expect(normalAddress(normalAddress(typed)!)).toBe(normalAddress(typed))
})

test.each([
  '',
  '@',
  'ann',
  'ann@',
  '@example.org',
  'ann@localhost',
  'ann@127.0.0.1',
  'ann@1.2.3',
  'ann@[127.0.0.1]',
  'ann@example..org',
  'ann@-example.org',
  'ann@example.org.',
  'ann@exa mple.org',
  'ann@example.org/path',
  'ann@example.org:25',
  'ann@user:secret@example.org',
  'ann@%65xample.org',
  'ann..b@example.org',
  '.ann@example.org',
  'änn@example.org',
  '"ann b"@example.org',
  'Ann <ann@example.org>',
  'ann@example.org, bob@example.org',
  'ann@example.org\nbcc: bob@example.org',
  `${'a'.repeat(65)}@example.org`,
  `ann@${'a'.repeat(64)}.org`,
  `ann@${'abcdefg.'.repeat(40)}org`,
])('%j is no address', (typed) => expect(normalAddress(typed)).toBeNull())

test('a very long text is judged at once', () => {
  const start = performance.now()
  expect(normalAddress(`${'a.'.repeat(500_000)}@${'b.'.repeat(500_000)}`)).toBeNull()
  expect(performance.now() - start).toBeLessThan(200)
})
