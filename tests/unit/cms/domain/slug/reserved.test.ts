import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isReservedSlug } from '#cms/domain/slug/reserved.ts'
import { audiences } from '#content/schema/audience.ts'
import { slugSchema } from '#content/schema/slug.ts'

const root = join(import.meta.dirname, '../../../../..')
const firstParts = (folder: string) => readdirSync(join(root, folder)).map((name) => name.replace(/\.(astro|ts)$/, ''))

test('no document takes the address of a template of the site or of a file in public', () => {
  const own = [...firstParts('site/pages').filter((name) => name !== 'index'), ...firstParts('public')]
  const free = own.filter((name) => slugSchema.safeParse(name).success && !isReservedSlug(name))
  expect(free).toEqual([])
  expect(own).toContain('worried-about-a-child')
})

test('nor an address of the CMS, of the server or of a hub', () => {
  for (const slug of ['admin', 'api', 'preview', 'healthz', 'readyz', 'pictures', ...audiences]) expect(isReservedSlug(slug)).toBe(true)
})

test('other addresses are free', () => {
  for (const slug of ['about', 'privacy', 'administrators', 'constructor', 'parents-and-carers']) expect(isReservedSlug(slug)).toBe(false)
})
