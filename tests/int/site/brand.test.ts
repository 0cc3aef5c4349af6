import { beforeAll, expect, test } from 'vitest'
import { palettesOf } from '#cms/domain/brand/brand-of.ts'
import { buildSite, type BuiltSite } from '#tests/support/built-site.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { theSettings } from '#tests/support/content-records.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await buildSite()
})

const styles = (brand: Parameters<typeof theSettings>[0]) => site.render('/brand.css', contentOf({ settings: theSettings(brand) }))

test('a partnership’s colours and typeface are served as a style sheet', async () => {
  const response = await styles({ brand: { typeface: 'serif', ...palettesOf({ mainColour: '#8a3b12' }) } })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  expect(await response.text()).toMatch(/--font:Charter.*--accent:#8a3b12;/)
})

test('the hub’s own looks are an empty one', async () => {
  const response = await styles({ brand: { typeface: 'hub', skins: {} } })
  expect([response.status, await response.text()]).toEqual([200, ''])
})
