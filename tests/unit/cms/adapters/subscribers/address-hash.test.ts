import { expect, test } from 'vitest'
import { derivedKey } from '#cms/adapters/data-folder/derived-key.ts'
import { createAddressHash } from '#cms/adapters/subscribers/address-hash.ts'

const hash = createAddressHash('a'.repeat(64))

test('every spelling of an address has one hash, and that is no address', () => {
  expect(hash(' Ann@BÜCHER.example ')).toBe(hash('ann@xn--bcher-kva.example'))
  expect(hash('ann@example.org')).toMatch(/^[0-9a-f]{64}$/)
  expect(hash('ann@example.org')).not.toBe(hash('bob@example.org'))
})

test('another hub has other hashes, and each purpose its own key', () => {
  expect(createAddressHash('b'.repeat(64))('ann@example.org')).not.toBe(hash('ann@example.org'))
  expect(derivedKey('a'.repeat(64), 'address')).not.toEqual(derivedKey('a'.repeat(64), 'links'))
  expect(derivedKey('a'.repeat(64), 'address')).toHaveLength(32)
})

test('the hash of an address stays what it was: suppressions of old backups rest on it', () => {
  expect(hash('ann@example.org')).toMatchInlineSnapshot(`"a8474e9074c69b0ab94cdd5317d110e3f31331c00fc246b13b714ea70767b712"`)
})

test('what is no address has a hash too', () => {
  expect(hash('Not an address')).toBe(hash('not an address '))
})
