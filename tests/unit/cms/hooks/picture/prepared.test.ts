import { expect, test } from 'vitest'
import type { RequestContext } from 'payload'
import type { EncodedPicture } from '#cms/domain/picture/studio.ts'
import { rememberVariants, takeVariants } from '#cms/hooks/picture/prepared.ts'

const variant = { format: 'webp', width: 1, height: 1, bytes: new Uint8Array(1) } as EncodedPicture

test('variants are taken once, by the upload that made them', () => {
  const context: RequestContext = {}
  rememberVariants(context, 'a', [variant])
  rememberVariants(context, 'b', [variant, variant])
  expect(takeVariants(context, 'c')).toBeUndefined()
  expect(takeVariants(context, 'b')).toHaveLength(2)
  expect(takeVariants(context, 'a')).toEqual([variant])
  expect([takeVariants(context, 'a'), takeVariants(context, 'b')]).toEqual([undefined, undefined])
})

test('a request without an upload has none', () => {
  expect(takeVariants({}, 'a')).toBeUndefined()
})
