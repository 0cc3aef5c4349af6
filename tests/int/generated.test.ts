import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPayloadConfig, type LoadedConfig } from '#tests/support/payload-config.ts'

const root = join(import.meta.dirname, '../..')
const typesFile = 'cms/payload-types.ts'
const importMapFile = 'cms/app/(payload)/admin/importMap.js'
let loaded: LoadedConfig

beforeAll(async () => {
  loaded = await loadPayloadConfig()
})
afterAll(() => loaded.remove())

/** The file as it stands, and as it is made from the collections of this moment, under a folder of its own. */
async function compared(file: string, generate: (target: string) => Promise<void>): Promise<{ is: string; shouldBe: string }> {
  const target = join(loaded.folder, file)
  mkdirSync(dirname(target), { recursive: true })
  await generate(target)
  return { is: readFileSync(join(root, file), 'utf8'), shouldBe: readFileSync(target, 'utf8') }
}

test('the types of the collections are up to date (npm run generate)', async () => {
  const { config } = loaded
  const { is, shouldBe } = await compared(typesFile, (outputFile) =>
    generateTypes({ ...config, typescript: { ...config.typescript, outputFile } }, { log: false }),
  )
  expect(shouldBe).toContain('export interface Article ')
  expect(is).toBe(shouldBe)
})

test('the import map of the admin is up to date (npm run generate)', async () => {
  const { config } = loaded
  const { is, shouldBe } = await compared(importMapFile, (target) => {
    const importMap = { ...config.admin.importMap, baseDir: join(loaded.folder, 'cms'), importMapFile: target }
    return generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { log: false, force: true })
  })
  expect(shouldBe).toContain('/admin/standing/Standing.tsx#Standing')
  expect(is).toBe(shouldBe)
})
