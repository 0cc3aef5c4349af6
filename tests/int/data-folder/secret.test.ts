import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { payloadSecret } from '#cms/adapters/data-folder/secret.ts'

let dataDir: string
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'secret-'))))
afterEach(() => rmSync(dataDir, { recursive: true }))

const path = () => join(dataDir, 'secrets', 'payload-secret')

test('the secret is made once, kept, and readable by this user alone', () => {
  const secret = payloadSecret(dataDir, undefined)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(payloadSecret(dataDir, undefined)).toBe(secret)
  expect(statSync(path()).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700)
  expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['payload-secret'])
})

test('a given secret is used and not written down', () => {
  expect(payloadSecret(dataDir, 'given '.repeat(10))).toBe('given '.repeat(10))
  expect(readdirSync(dataDir)).toEqual([])
})

test.each(['', '\n', 'abc', 'x'.repeat(64)])('a damaged secret %j is refused and left alone', (content) => {
  payloadSecret(dataDir, undefined)
  writeFileSync(path(), content)
  expect(() => payloadSecret(dataDir, undefined)).toThrow(/is damaged\. Put it back from a backup, or delete the file/)
  expect(readFileSync(path(), 'utf8')).toBe(content)
})

test('processes that race agree on one', async () => {
  const module = fileURLToPath(new URL('../../../cms/adapters/data-folder/secret.ts', import.meta.url))
  const code = `import { payloadSecret } from ${JSON.stringify(module)}; console.log(payloadSecret(process.argv[1], undefined))`
  const secrets = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
      return Buffer.concat(await child.stdout.toArray()).toString()
    }),
  )
  expect(secrets[0]).toMatch(/^[0-9a-f]{64}\n$/)
  expect(new Set(secrets).size).toBe(1)
})
