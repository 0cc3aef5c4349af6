import { describe, expect, test } from 'vitest'
import { redact } from '#cms/domain/log/redact.ts'
import { randomFrom } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'

const token = 'hJ3kD9_mQ2wX7-bN5vC1zL8pR4tY6uAa'
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEyMyIsImVtYWlsIjoiYSJ9.c2lnbmF0dXJl-_x'

describe('what the log never holds', () => {
  test.each([
    'ada@example.org',
    'Ada.Love+x_1@sub.example.co.uk',
    "o'neill@example.ie",
    'ada%40example.org',
    'josé@exämple.es',
    'иван@пример.рф',
  ])('the mail address %s', (address) => {
    expect(redact(`{"msg":"to ${address}, at 09:00"}`)).toBe('{"msg":"to [mail address], at 09:00"}')
  })

  test.each([
    '192.0.2.7',
    '8.8.8.8',
    '2001:db8:1:2:3:4:5:6',
    '2001:db8::1',
    'fe80::abcd:ef01:2345:6789',
    '2001:DB8:1::2:3:4',
    '::ffff:192.0.2.7',
    '2001:db8::',
    'aa:bb:cc:dd:ee:ff',
  ])('the network address %s', (address) => {
    expect(redact(`from ${address}.`)).toBe('from [network address].')
    expect(redact(`"ip":"${address}"`)).toBe('"ip":"[network address]"')
    expect(redact(`http://[${address}]/x`)).toBe('http://[[network address]]/x')
  })

  test('several on one line, and one with a port or a label', () => {
    expect(redact('192.0.2.7, 198.51.100.1:8080; ip:2001:db8::1')).toBe('[network address], [network address]:8080; ip:[network address]')
  })

  test.each([
    '01245 123456',
    '(01245) 123456',
    '07700 900123',
    '07700-900-123',
    '07700900123',
    '+44 7700 900123',
    '+44 (0)1245 123456',
    '0044 7700 900123',
    '%2B447700900123',
    '+33 6 12 34 56 78',
  ])('the telephone number %s', (number) => {
    expect(redact(`text "${number}" now`)).toBe('text "[number]" now')
  })

  test.each([
    token,
    jwt,
    `-${token.slice(1)}`,
    `${token.slice(1)}-`,
    '3f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a',
    'key-3f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c',
  ])('the secret %s', (secret) => {
    expect(redact(`GET /preview/link/${secret} 200`)).toBe('GET /preview/link/[secret] 200')
    expect(redact(`payload-token=${secret};`)).toBe('payload-token=[secret];')
  })
})

describe('what the log keeps', () => {
  test.each([
    '{"level":40,"time":1795420800000,"pid":1234,"msg":"The worker\'s round \\"publish\\" failed and is tried again"}',
    'at 2026-11-23T09:00:00.000Z in cms/server/reader/server.ts:12:34',
    'articles 3f2b8c1e-5d0a-4c67-9a51-0d2f7f1e9b10 and 00000000-0000-4000-8000-012345678901',
    'page 64b7f0c2e1a3d4f5a6b7c8d9',
    '/articles/helping-children-with-frightening-news/ rendered',
    '/articles/sun-safety-2026-for-parents-of-under-5s/',
    'table payload_locked_documents_rels is missing',
    'listens on http://127.0.0.1:3000, [::1]:3000 and 0.0.0.0:80, seen from ::ffff:127.0.0.1',
    'ring 999, 0800 1111 or 116 123',
    'took 0.30000000000000004 ms, std::vector, a ::: b, 50%',
    'node v24.21.0, payload 3.90.1',
    '',
  ])('%s', (line) => {
    expect(redact(line)).toBe(line)
  })
})

describe('a hostile line', () => {
  const size = 400_000
  const lines: [string, string][] = [
    ['letters', 'a'],
    ['letters and signs', 'a.%+'],
    ['the start of addresses', 'a@'],
    ['encoded signs', 'a%40'],
    ['addresses without an end', 'a@b.'],
    ['digits', '0'],
    ['digits and spaces', '0 '],
    ['dots and digits', '1.'],
    ['colons', ':'],
    ['hexadecimal groups', 'f:'],
    ['starts of tokens', 'eyJ-'],
    ['parts of tokens', 'eyJa.'],
    ['hyphens', 'a-'],
    ['hyphens alone', '-'],
    ['words and digits', 'a1-1a_'],
    ['brackets', '(0'],
  ]

  test.each(lines)('of %s costs little time', (_, piece) => {
    const line = `x ${piece.repeat(size / piece.length)} !`
    const start = performance.now()
    redact(line)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('never gives its address away, whatever stands around it', () => {
    const seed = Math.trunc(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    const around = [
      ' ',
      '"',
      '<',
      '>',
      ',',
      ';',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '=',
      '/',
      '?',
      '&',
      '|',
      '\n',
      '\t',
      '…',
      '😀',
      ' x ',
      ' 12 ',
    ]
    for (let round = 0; round < rounds(2000, 50_000); round += 1) {
      const personal = random.pick(['ada@example.org', '192.0.2.7', '2001:db8::17:42', '07700 900123', token, jwt])
      const noise = () => random.list(1, 4, () => random.pick(around)).join('')
      const line = noise() + personal + noise()
      expect(redact(line), `seed ${seed}: ${JSON.stringify(line)}`).not.toContain(personal.slice(2, -2))
    }
  }, 120_000)
})
