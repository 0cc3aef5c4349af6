import { expect, test } from 'vitest'
import { isFromOwnPages } from '#cms/domain/http/own-origin.ts'

const own = ['https://hub.example', 'http://localhost:3000']

test.each([
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://hub.example' }, true],
  // A page that tells no referrer sends this origin even to itself.
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://hub.example' }, false],
  [{ 'sec-fetch-site': 'same-site', origin: 'https://evil.hub.example' }, false],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'none', origin: 'https://evil.example' }, false],
  [{ origin: 'https://hub.example' }, true],
  [{ origin: 'http://localhost:3000' }, true],
  [{ origin: 'http://hub.example' }, false],
  [{ origin: 'https://hub.example.evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
  [{}, true],
])('%o: %s', (source, isOwn) => expect(isFromOwnPages(source, own)).toBe(isOwn))
